package io.github.apimworkshop.workshop.check;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A process that writes progress until it is killed; it says so once after its first turn. */
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] arguments) {
    var file = new Progress(new KitLayout(Path.of(arguments[0])));
    file.record("LAB-000", Instant.EPOCH);
    System.out.print('w');
    System.out.flush();
    while (true) {
      file.record("LAB-000", Instant.EPOCH);
      LockSupport.parkNanos(1_000);
    }
  }

  static Process start(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
