package io.github.apimworkshop.workshop.deploy;

import java.util.Set;

/**
 * Properties that a template writes and no service answers in the same form, so that what-if always
 * reports them: the document that an API is imported from, the form of a policy document, and the
 * order to restore.
 */
final class WrittenOnly {
  private static final Set<String> PATHS =
      Set.of("properties.restore", "properties.format", "properties.value");

  private WrittenOnly() {}

  static boolean is(String path) {
    return PATHS.contains(path);
  }
}
