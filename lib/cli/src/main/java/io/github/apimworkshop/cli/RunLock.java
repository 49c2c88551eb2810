package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run of a kit at a time; the operating system gives the lock back whatever happens to us. */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Throws {@link CommandFailure} while another run of the same kit is under way. */
  static RunLock take(KitLayout kit) throws IOException {
    Path folder = Files.createDirectories(kit.state());
    FileChannel channel =
        FileChannel.open(
            folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new CommandFailure(
          "Another `workshop run` of this kit is under way.",
          "Wait until it has ended, or end it.");
    }
    return new RunLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
