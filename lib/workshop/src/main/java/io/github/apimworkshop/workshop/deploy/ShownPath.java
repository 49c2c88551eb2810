package io.github.apimworkshop.workshop.deploy;

import java.nio.file.Path;

/**
 * A path as a message shows it: from the working directory where that is near, such as {@code
 * ../bicep/backend-pool.bicep}, else whole.
 */
final class ShownPath {
  private static final int FARTHEST = 2;

  private ShownPath() {}

  static String of(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    for (int up = 0; here != null && up <= FARTHEST; up++, here = here.getParent()) {
      if (whole.startsWith(here) && here.getNameCount() > 0) {
        return ("../".repeat(up) + here.relativize(whole)).replace('\\', '/');
      }
    }
    return whole.toString().replace('\\', '/');
  }
}
