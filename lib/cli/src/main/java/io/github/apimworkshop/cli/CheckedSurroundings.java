package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.PolicyEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a policy document that is not deployed yet may refer to: the files checked with it. */
final class CheckedSurroundings implements PolicyEnvironment {
  private final Path document;
  private final List<Path> files;
  private final Map<String, String> namedValues;

  CheckedSurroundings(Path document, List<Path> files, Map<String, String> namedValues) {
    this.document = document;
    this.files = files;
    this.namedValues = namedValues;
  }

  @Override
  public Optional<String> namedValue(String displayName) {
    return Optional.ofNullable(namedValues.get(displayName));
  }

  /** A fragment is looked for beside the document first, then among the files. */
  @Override
  public Optional<String> fragment(String id) {
    Optional<String> beside = read(id);
    return beside.isPresent()
        ? beside
        : files.stream()
            .filter(file -> file.getFileName().toString().equals(id + ".xml"))
            .findFirst()
            .flatMap(CheckedSurroundings::read);
  }

  private Optional<String> read(String id) {
    try {
      return read(document.resolveSibling(id + ".xml"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean backendExists(String id) {
    return false;
  }

  @Override
  public Optional<Set<String>> templateParameters() {
    return Optional.empty();
  }

  @Override
  public boolean isComplete() {
    return false;
  }
}
