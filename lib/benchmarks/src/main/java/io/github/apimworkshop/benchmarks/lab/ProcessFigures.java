package io.github.apimworkshop.benchmarks.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What the operating system says about a process; only Linux says it.
 *
 * @param residentMegabytes memory in use
 */
public record ProcessFigures(OptionalLong residentMegabytes, OptionalLong openFiles) {
  /** As of now. */
  static ProcessFigures of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try (var files = Files.list(process.resolve("fd"))) {
      OptionalLong resident =
          Files.readAllLines(process.resolve("status")).stream()
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
