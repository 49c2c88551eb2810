package io.github.apimworkshop.cli.doctor;

import io.github.apimworkshop.cli.jupyter.Interpreter;
import io.github.apimworkshop.cli.jupyter.Interpreters;
import io.github.apimworkshop.cli.jupyter.JupyterEnvironment;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is there a Jupyter, or a Python to make one with? */
final class JupyterCheck implements Check {
  private final JupyterFolders folders;

  JupyterCheck(JupyterFolders folders) {
    this.folders = folders;
  }

  @Override
  public Finding look() {
    Optional<Path> ready = JupyterEnvironment.known(folders);
    if (ready.isPresent()) {
      return ready.get().startsWith(folders.venv())
          ? Finding.pass("Jupyter is in " + folders.venv())
          : Finding.pass(
              "Jupyter of "
                  + ready.get()
                  + " is used; to try the private one again, delete "
                  + folders.stamp());
    }
    List<Interpreter> found = Interpreters.onThisMachine();
    Optional<Interpreter> usable =
        found.stream().filter(i -> (i.recentEnough() && i.venv()) || i.jupyter()).findFirst();
    return usable
        .map(i -> Finding.pass("Jupyter: `workshop run` will use Python " + named(i)))
        .orElseGet(
            () ->
                Finding.fail(
                    "No Python %s or later with the venv module (found: %s)"
                        .formatted(Interpreter.OLDEST, all(found)),
                    "Install Python from python.org; Debian, Ubuntu: sudo apt-get install"
                        + " python3-venv."));
  }

  private static String all(List<Interpreter> found) {
    return found.isEmpty()
        ? "none"
        : found.stream().map(JupyterCheck::named).collect(Collectors.joining(", "));
  }

  private static String named(Interpreter interpreter) {
    return interpreter.version() + " (" + interpreter.executable() + ")";
  }
}
