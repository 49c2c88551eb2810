package io.github.apimworkshop.cli.jupyter;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Python that has Jupyter, with the surroundings in which it sees our kernel and nobody's
 * settings.
 */
public record Jupyter(Path python, JupyterFolders folders) {

  /** A process of this Python; neither started nor redirected yet. */
  public ProcessBuilder python(String... arguments) {
    var command = new ArrayList<>(List.of(python.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    Path home = folders.jupyter();
    Map<String, String> environment = builder.environment();
    environment.put("JUPYTER_PATH", extended(home, environment.get("JUPYTER_PATH")));
    environment.put("JUPYTER_CONFIG_DIR", home.resolve("config").toString());
    environment.put("JUPYTER_DATA_DIR", home.resolve("data").toString());
    environment.put("JUPYTER_RUNTIME_DIR", home.resolve("runtime").toString());
    environment.put("JUPYTER_PLATFORM_DIRS", "1");
    environment.put("IPYTHONDIR", home.resolve("ipython").toString());
    environment.put("PYTHONUTF8", "1");
    environment.put("PYTHONWARNINGS", "ignore");
    environment.put("PYDEVD_DISABLE_FILE_VALIDATION", "1");
    environment.put("WORKSHOP_HOME", folders.kit().home().toString());
    return builder;
  }

  private static String extended(Path first, String rest) {
    return rest == null || rest.isBlank() ? first.toString() : first + File.pathSeparator + rest;
  }
}
