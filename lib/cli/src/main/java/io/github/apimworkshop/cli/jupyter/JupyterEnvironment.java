package io.github.apimworkshop.cli.jupyter;

import io.github.apimworkshop.cli.CommandFailure;
import io.github.apimworkshop.kernel.KernelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Provides Jupyter: the kit's private environment, or, where its packages cannot be had, a Jupyter
 * that the machine has already. What was found is remembered, so only the first call takes time.
 */
public final class JupyterEnvironment {
  private static final String INSTALL =
      "Connect this machine to a package index and run it again, or install Jupyter yourself"
          + " (Debian, Ubuntu: sudo apt-get install python3-venv python3-nbclient python3-nbconvert).";

  private final JupyterFolders folders;
  private final Consumer<String> progress;

  /** {@code progress} hears one sentence before each step that takes long. */
  public JupyterEnvironment(JupyterFolders folders, Consumer<String> progress) {
    this.folders = folders;
    this.progress = progress;
  }

  /** The Python that an earlier call found, if it is still there and fit. */
  public static Optional<Path> known(JupyterFolders folders) {
    try {
      String checksum = Resource.REQUIREMENTS.checksum();
      return PythonStamp.read(folders.stamp())
          .filter(stamp -> stamp.fits(checksum))
          .map(stamp -> Path.of(stamp.python()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Jupyter with our kernel laid in. Throws {@link CommandFailure} where there is none to be had.
   */
  public Jupyter prepare() {
    try {
      Files.createDirectories(folders.jupyter());
      KernelSpec.ofThisJava(kernelJar()).install(folders.jupyter());
      Optional<Path> known = known(folders);
      if (known.isPresent()) {
        return new Jupyter(known.get(), folders);
      }
      Path python = find();
      new PythonStamp(python.toString(), Resource.REQUIREMENTS.checksum()).write(folders.stamp());
      return new Jupyter(python, folders);
    } catch (IOException e) {
      throw new CommandFailure(
          "Jupyter could not be laid into " + folders.jupyter() + ": " + e + ".",
          "Check that this folder can be written to.",
          e);
    }
  }

  private Path find() throws IOException {
    List<Interpreter> interpreters = Interpreters.onThisMachine();
    Optional<Interpreter> maker =
        interpreters.stream().filter(i -> i.recentEnough() && i.venv()).findFirst();
    String reason = "no Python " + Interpreter.OLDEST + " or later with the venv module was found";
    if (maker.isPresent()) {
      progress.accept("Making the private Jupyter environment .venv (once, about 250 MB)");
      Optional<String> failure = new VirtualEnvironment(folders).make(maker.get());
      if (failure.isEmpty()) {
        return folders.venvPython();
      }
      reason = failure.get();
    }
    Optional<Interpreter> ready = interpreters.stream().filter(Interpreter::jupyter).findFirst();
    if (ready.isPresent()) {
      progress.accept("Using the Jupyter of " + ready.get().executable() + ": " + reason);
      return Path.of(ready.get().executable());
    }
    throw new CommandFailure("There is no Jupyter here: " + reason + ".", INSTALL);
  }

  private Path kernelJar() throws IOException {
    Path libraries = folders.kit().commandJar().resolveSibling("lib");
    try (var jars = Files.newDirectoryStream(libraries, "workshop-kernel-*.jar")) {
      return jars.iterator().next();
    } catch (java.util.NoSuchElementException | java.nio.file.NoSuchFileException e) {
      throw new CommandFailure(
          "The kit is not built: there is no kernel in " + libraries + ".",
          "Run ./mvnw -q -DskipTests package in " + folders.kit().home() + ".",
          e);
    }
  }
}
