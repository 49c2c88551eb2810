package io.github.apimworkshop.workshop.home;

import io.github.apimworkshop.workshop.WorkshopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the kit that the working directory belongs to. */
public final class WorkshopHome {
  private static final String NAME = "WORKSHOP_HOME";

  private WorkshopHome() {}

  /**
   * The kit named by the system property or environment variable WORKSHOP_HOME, else the nearest
   * one above the working directory. Throws LAB-001 where there is none.
   */
  public static KitLayout find() {
    String named = System.getProperty(NAME, System.getenv(NAME));
    return named == null || named.isBlank() ? above(Path.of("")) : named(Path.of(named));
  }

  /** The nearest kit at or above {@code folder}. Throws LAB-001 where there is none. */
  public static KitLayout above(Path folder) {
    return around(folder)
        .orElseThrow(
            () ->
                new WorkshopException(
                    "LAB-001",
                    "No workshop kit at or above %s. Start Jupyter with `workshop lab`, or set %s to the kit's folder."
                        .formatted(folder.toAbsolutePath().normalize(), NAME)));
  }

  /** The kit that {@code file} lies in, if it lies in one. */
  public static Optional<KitLayout> around(Path file) {
    for (Path at = file.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isKit(at)) {
        return Optional.of(new KitLayout(at));
      }
    }
    return Optional.empty();
  }

  private static KitLayout named(Path folder) {
    if (!isKit(folder)) {
      throw new WorkshopException(
          "LAB-001",
          "%s is %s, which holds no workshop kit (no bicep and notebooks folders)."
              .formatted(NAME, folder));
    }
    return new KitLayout(folder);
  }

  private static boolean isKit(Path folder) {
    return Files.isDirectory(folder.resolve("bicep"))
        && Files.isDirectory(folder.resolve("notebooks"))
        && Files.isDirectory(folder.resolve("policies"));
  }
}
