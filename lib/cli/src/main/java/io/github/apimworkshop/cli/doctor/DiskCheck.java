package io.github.apimworkshop.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Is there room for the build, Jupyter and the runs, and may they be written? */
final class DiskCheck implements Check {
  private static final long NEEDED_MB = 600;

  private final Path home;

  DiskCheck(Path home) {
    this.home = home;
  }

  @Override
  public Finding look() {
    try {
      if (!Files.isWritable(home)) {
        return Finding.fail(
            home + " cannot be written to", "Copy the kit to a folder that belongs to you.");
      }
      long free = Files.getFileStore(home).getUsableSpace() / (1024 * 1024);
      String what = String.format(Locale.ROOT, "Disk: %,d MB free in %s", free, home);
      return free >= NEEDED_MB
          ? Finding.pass(what)
          : Finding.fail(what, "Free at least " + NEEDED_MB + " MB.");
    } catch (IOException e) {
      return Finding.fail("Disk: " + e.getMessage(), "Check that " + home + " is reachable.");
    }
  }
}
