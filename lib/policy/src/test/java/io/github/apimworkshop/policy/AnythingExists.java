package io.github.apimworkshop.policy;

import java.util.Optional;
import java.util.Set;

/** Every backend exists; there are no named values and no fragments. */
class AnythingExists implements PolicyEnvironment {
  @Override
  public Optional<String> namedValue(String displayName) {
    return Optional.empty();
  }

  @Override
  public Optional<String> fragment(String id) {
    return Optional.empty();
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
