package io.github.apimworkshop.benchmarks.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What the operating system says about this process; only Linux says it.
 *
 * @param residentMegabytes memory in use, the load included
 */
public record ProcessFigures(OptionalLong residentMegabytes, OptionalLong openFiles) {
  private static final Path SELF = Path.of("/proc/self");

  /** As of now. */
  public static ProcessFigures now() {
    try (var files = Files.list(SELF.resolve("fd"))) {
      OptionalLong resident =
          Files.readAllLines(SELF.resolve("status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
              .findFirst();
      return new ProcessFigures(resident, OptionalLong.of(files.count()));
    } catch (IOException notLinux) {
      return new ProcessFigures(OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /** For a table. */
  public String words() {
    return residentMegabytes.isEmpty()
        ? "not known on this system"
        : "%d MB, %d open files".formatted(residentMegabytes.getAsLong(), openFiles.getAsLong());
  }
}
