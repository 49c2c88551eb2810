package io.github.apimworkshop.cli.jupyter;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jupyter keeps inside the kit, so that nothing of it lies in anybody's home folder. */
public record JupyterFolders(KitLayout kit) {

  /** The private Python environment. */
  public Path venv() {
    return kit.home().resolve(".venv");
  }

  /** The Python of the private environment, whether it exists or not. */
  public Path venvPython() {
    Path windows = venv().resolve("Scripts").resolve("python.exe");
    return Files.exists(windows.getParent()) ? windows : venv().resolve("bin").resolve("python");
  }

  /** Kernel, settings and scripts; goes into JUPYTER_PATH. */
  public Path jupyter() {
    return kit.state().resolve("jupyter");
  }

  /** Executed notebooks and reports, one folder per notebook. */
  public Path runs() {
    return kit.state().resolve("runs");
  }

  /** Says which Python was found fit, so that the next command need not look again. */
  public Path stamp() {
    return jupyter().resolve("python.json");
  }

  /** Exists while the private environment is being made. */
  Path unfinished() {
    return jupyter().resolve("venv-unfinished");
  }

  /** What pip said last. */
  Path pipLog() {
    return jupyter().resolve("pip.log");
  }
}
