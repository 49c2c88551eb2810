package io.github.apimworkshop.cli.jupyter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the private Python environment. One that was left unfinished is made again from nothing.
 */
final class VirtualEnvironment {
  private final JupyterFolders folders;

  VirtualEnvironment(JupyterFolders folders) {
    this.folders = folders;
  }

  /** What went wrong in a few words, or nothing. */
  Optional<String> make(Interpreter interpreter) throws IOException {
    var venv = new ArrayList<>(List.of(interpreter.executable(), "-m", "venv"));
    if (Files.exists(folders.unfinished())) {
      venv.add("--clear");
    }
    venv.add(folders.venv().toString());
    Files.writeString(folders.unfinished(), "");
    if (run(venv) != 0) {
      return Optional.of(interpreter.executable() + " could not make .venv (" + lastLine() + ")");
    }
    Path requirements = Resource.REQUIREMENTS.layInto(folders.jupyter());
    int code =
        run(
            List.of(
                folders.venvPython().toString(),
                "-m",
                "pip",
                "install",
                "--no-input",
                "--disable-pip-version-check",
                "--no-deps",
                "--retries",
                "2",
                "--timeout",
                "15",
                "--requirement",
                requirements.toString()));
    if (code != 0) {
      return Optional.of("pip could not get the packages (" + lastLine() + ")");
    }
    Files.delete(folders.unfinished());
    return Optional.empty();
  }

  private int run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folders.pipLog().toFile())
            .start();
    process.getOutputStream().close();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted");
    }
  }

  private String lastLine() throws IOException {
    String log = Files.readString(folders.pipLog(), StandardCharsets.UTF_8);
    if (log.contains("Retrying (")) {
      return "the package index does not answer";
    }
    return log.lines()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("it said nothing")
        .strip();
  }
}
