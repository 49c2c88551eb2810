package io.github.apimworkshop.localazure.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Reads a state file through before it is opened for writing, which would repair and so change it.
 */
final class StateCheck {
  private final Path path;
  private final Path mark;

  StateCheck(Path path, Path mark) {
    this.path = path;
    this.mark = mark;
  }

  /**
   * Does nothing when there is no file.
   *
   * @throws StateException when another process uses it, when it is damaged, or when another
   *     version wrote it
   */
  void check(String format) throws IOException {
    if (!Files.exists(path)) {
      Files.deleteIfExists(mark);
      return;
    }
    OptionalLong marked = CommitMark.read(mark);
    if (Files.size(path) == 0) {
      if (marked.isPresent()) {
        throw damaged("it is empty", null);
      }
      return;
    }
    try (MVStore file = new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
      checkFormat(file, format);
      if (file.getCurrentVersion() < marked.orElse(0)) {
        throw damaged(
            "it ends at commit %d of %d".formatted(file.getCurrentVersion(), marked.getAsLong()),
            null);
      }
      for (String name : file.getMapNames()) {
        file.<String, String>openMap(name).forEach((key, value) -> {});
      }
    } catch (MVStoreException e) {
      throw refused(e);
    }
  }

  private void checkFormat(MVStore file, String expected) {
    String format = file.<String, String>openMap("settings").get("format");
    if (format != null && !format.equals(expected)) {
      throw new StateException(
          "'%s' was written by another version (state format %s, this version reads %s)."
                  .formatted(path, format, expected)
              + " It is left untouched: use the version that wrote it, move the file away, or"
              + " choose another state folder.",
          null);
    }
  }

  /** What MVStore says, as a sentence. */
  StateException refused(MVStoreException e) {
    return switch (e.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new StateException(
              "The state folder '%s' is in use by another local Azure. Stop that one first or choose another folder."
                  .formatted(path.getParent()),
              e);
      case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
          new StateException(
              "'%s' cannot be read: another version wrote it. It is left untouched: use the version that wrote it, move the file away, or choose another state folder."
                  .formatted(path),
              e);
      default -> damaged("it cannot be read", e);
    };
  }

  private StateException damaged(String how, Exception cause) {
    return new StateException(
        "'%s' is damaged: %s. It is left untouched: move it away to begin anew, choose another state folder, or delete '%s' beside it to go on with what is left."
            .formatted(path, how, mark.getFileName()),
        cause);
  }
}
