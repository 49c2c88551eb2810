package io.github.apimworkshop.localazure.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * The number of the last commit, beside the state file. A state file that was cut short opens at an
 * earlier commit without a word; the mark tells.
 */
final class CommitMark implements AutoCloseable {
  private final FileChannel file;

  private CommitMark(FileChannel file) {
    this.file = file;
  }

  /** Empty when there is none, as beside the state file of an earlier version. */
  static OptionalLong read(Path path) throws IOException {
    if (!Files.exists(path) || Files.size(path) < Long.BYTES) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(ByteBuffer.wrap(Files.readAllBytes(path)).getLong());
  }

  static CommitMark open(Path path) throws IOException {
    return new CommitMark(
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  void set(long commit) {
    try {
      file.write(ByteBuffer.allocate(Long.BYTES).putLong(commit).flip(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
