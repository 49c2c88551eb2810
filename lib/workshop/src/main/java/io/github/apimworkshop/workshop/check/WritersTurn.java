package io.github.apimworkshop.workshop.check;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A short exclusive turn among the threads and processes that write a file. The operating system
 * takes it back from a process that is killed; one that holds it too long is not waited for.
 */
final class WritersTurn implements AutoCloseable {
  private static final int TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final FileChannel channel;
  private final boolean granted;

  private WritersTurn(FileChannel channel, boolean granted) {
    this.channel = channel;
    this.granted = granted;
  }

  static WritersTurn take(Path lock) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      boolean granted = locked(channel);
      for (int i = 1; i < TRIES && !granted; i++) {
        LockSupport.parkNanos(PAUSE.toNanos());
        granted = locked(channel);
      }
      return new WritersTurn(channel, granted);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  boolean granted() {
    return granted;
  }

  // Closing the channel gives the lock back.
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
