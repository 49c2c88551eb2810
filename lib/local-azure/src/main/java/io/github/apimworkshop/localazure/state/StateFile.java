package io.github.apimworkshop.localazure.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The open state file; this process alone may use it until it is closed. Thread-safe. */
public final class StateFile implements AutoCloseable {
  private static final String FORMAT = "1";

  private final MVStore file;
  private final CommitMark mark;
  private final MVMap<String, String> settings;

  private StateFile(MVStore file, CommitMark mark) {
    this.file = file;
    this.mark = mark;
    this.settings = file.openMap("settings");
  }

  /**
   * Opens or creates the file in the folder.
   *
   * @throws StateException when another process uses it, when it is damaged, or when this version
   *     cannot read it; nothing is changed then
   */
  public static StateFile open(Path folder) {
    Path path = folder.resolve("local-azure.mv");
    Path mark = folder.resolve("local-azure.commits");
    StateCheck check = new StateCheck(path, mark);
    try {
      Files.createDirectories(folder);
      check.check(FORMAT);
      return opened(path, CommitMark.open(mark));
    } catch (IOException e) {
      throw new StateException("The state folder '" + folder + "' cannot be used.", e);
    } catch (MVStoreException e) {
      throw check.refused(e);
    }
  }

  private static StateFile opened(Path path, CommitMark mark) {
    try {
      MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
      StateFile state = new StateFile(file, mark);
      state.setting("format", () -> FORMAT);
      return state;
    } catch (MVStoreException e) {
      mark.close();
      throw e;
    }
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
    mark.set(file.getCurrentVersion());
  }

  void rollback() {
    file.rollback();
  }

  @Override
  public void close() {
    // Without the compaction on close: on some small files it trips an assertion of H2 2.4.240.
    file.close(0);
    mark.close();
  }
}
