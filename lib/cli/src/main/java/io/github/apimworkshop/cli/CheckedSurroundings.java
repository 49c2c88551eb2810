package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.PolicyEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a policy document that is not deployed yet may refer to. */
final class CheckedSurroundings implements PolicyEnvironment {
  private final Path document;
  private final Map<String, String> namedValues;

  CheckedSurroundings(Path document, Map<String, String> namedValues) {
    this.document = document;
    this.namedValues = namedValues;
  }

  @Override
  public Optional<String> namedValue(String displayName) {
    return Optional.ofNullable(namedValues.get(displayName));
  }

  @Override
  public Optional<String> fragment(String id) {
    try {
      return Optional.of(
          Files.readString(document.resolveSibling(id + ".xml"), StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean backendExists(String id) {
    return true;
  }

  @Override
  public Optional<Set<String>> templateParameters() {
    return Optional.empty();
  }
}
