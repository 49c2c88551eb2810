package io.github.apimworkshop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The policy documents that paths stand for: files as they are, folders with every XML in them. */
final class PolicyFiles {
  private PolicyFiles() {}

  static List<Path> below(List<Path> paths) {
    return paths.stream().flatMap(PolicyFiles::below).distinct().toList();
  }

  private static Stream<Path> below(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure(
          "The folder " + path + " cannot be read: " + e.getMessage() + ".",
          "Check its rights.",
          e);
    }
  }
}
