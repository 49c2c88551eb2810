package io.github.apimworkshop.localazure.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The open state file; this process alone may use it until it is closed. Thread-safe. */
public final class StateFile implements AutoCloseable {
  private static final String FORMAT = "1";

  private final MVStore file;
  private final MVMap<String, String> settings;

  private StateFile(MVStore file) {
    this.file = file;
    this.settings = file.openMap("settings");
  }

  /**
   * Opens or creates the file in the folder.
   *
   * @throws StateException when another process uses it or when this version cannot read it
   */
  public static StateFile open(Path folder) {
    Path path = folder.resolve("local-azure.mv");
    MVStore file = openFile(folder, path);
    try {
      StateFile state = new StateFile(file);
      String format = state.setting("format", () -> FORMAT);
      if (!format.equals(FORMAT)) {
        throw new StateException(
            "'%s' was written by another version (state format %s, this version reads %s)."
                    .formatted(path, format, FORMAT)
                + leftUntouched(),
            null);
      }
      return state;
    } catch (RuntimeException e) {
      file.closeImmediately();
      throw e;
    }
  }

  private static MVStore openFile(Path folder, Path path) {
    try {
      Files.createDirectories(folder);
      return new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
    } catch (IOException e) {
      throw new StateException("The state folder '" + folder + "' cannot be created.", e);
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new StateException(
            "The state folder '%s' is in use by another local Azure. Stop that one first or choose another folder."
                .formatted(folder),
            e);
      }
      throw new StateException("'" + path + "' cannot be read." + leftUntouched(), e);
    }
  }

  private static String leftUntouched() {
    return " It is left untouched: use the version that wrote it, move the file away, or choose"
        + " another state folder.";
  }

  /** A setting that is drawn once and kept from then on. */
  public synchronized String setting(String name, Supplier<String> initial) {
    String value = settings.get(name);
    if (value == null) {
      value = initial.get();
      settings.put(name, value);
      commit();
    }
    return value;
  }

  MVMap<String, String> map(String name) {
    return file.openMap(name);
  }

  /** What was written before survives a kill of the process from here on. */
  void commit() {
    file.commit();
  }

  void rollback() {
    file.rollback();
  }

  @Override
  public void close() {
    // Without the compaction on close: on some small files it trips an assertion of H2 2.4.240.
    file.close(0);
  }
}
