package io.github.apimworkshop.cli.jupyter;

import io.github.apimworkshop.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The notebooks of a kit, found by path, by file name or by the number they begin with. */
public final class Notebooks {
  private static final String MAIN = "03";

  private final Path folder;

  /** {@code folder} holds the lab steps. */
  public Notebooks(Path folder) {
    this.folder = folder;
  }

  /** The one that a plain {@code workshop run} runs. */
  public Path main() throws IOException {
    return find(MAIN);
  }

  /** All steps in the order they are taught. */
  public List<Path> all() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  /**
   * A path, or a name within the folder, or how one begins. Throws where it is not one notebook.
   */
  public Path find(String name) throws IOException {
    Path asGiven = Path.of(name);
    if (Files.isRegularFile(asGiven)) {
      return asGiven.toAbsolutePath().normalize();
    }
    List<Path> found =
        all().stream().filter(f -> f.getFileName().toString().startsWith(name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String choice = String.join(", ", all().stream().map(f -> f.getFileName().toString()).toList());
    throw new CommandFailure(
        (found.isEmpty() ? "There is no notebook " : "More than one notebook begins with ")
            + name
            + ".",
        choice.isEmpty() ? "The folder " + folder + " is empty." : "Name one of: " + choice + ".");
  }
}
