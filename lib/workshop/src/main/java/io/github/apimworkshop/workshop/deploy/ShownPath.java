package io.github.apimworkshop.workshop.deploy;

import java.nio.file.Path;

/**
 * A path as a message shows it: the file with its folder, such as {@code bicep/backend-pool.bicep}.
 */
final class ShownPath {
  private ShownPath() {}

  static String of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return (names > 2 ? whole.subpath(names - 2, names) : whole).toString().replace('\\', '/');
  }
}
