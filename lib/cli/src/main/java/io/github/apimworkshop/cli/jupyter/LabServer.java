package io.github.apimworkshop.cli.jupyter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** JupyterLab over the kit's folders, or the classic notebook where only that is installed. */
public final class LabServer {
  // Its question about news would be the first thing an attendee sees, and asks the network.
  private static final String PAGE_CONFIG =
      """
      {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}
      """;

  private final Jupyter jupyter;

  /** Serves with {@code jupyter}; nothing is started yet. */
  public LabServer(Jupyter jupyter) {
    this.jupyter = jupyter;
  }

  /** Runs until it is ended and gives its exit code. Listens on 127.0.0.1 only. */
  public int run(int port, boolean openBrowser) throws IOException, InterruptedException {
    Path config = jupyter.folders().jupyter().resolve("config").resolve("labconfig");
    Files.createDirectories(config);
    Files.writeString(config.resolve("page_config.json"), PAGE_CONFIG, StandardCharsets.UTF_8);
    var arguments = new ArrayList<String>(server());
    arguments.add("--ip=127.0.0.1");
    arguments.add("--port=" + port);
    // In a container the attendee is root; elsewhere this changes nothing.
    arguments.add("--allow-root");
    if (!openBrowser) {
      arguments.add("--no-browser");
    }
    Process process = jupyter.python(arguments.toArray(String[]::new)).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return process.waitFor();
  }

  private List<String> server() {
    String home = jupyter.folders().kit().home().toString();
    Optional<Interpreter> python = Interpreters.ask(jupyter.python(), Interpreters.PATIENCE);
    if (python.isPresent() && python.get().lab()) {
      return List.of(
          "-m",
          "jupyterlab",
          "--ServerApp.root_dir=" + home,
          "--ServerApp.answer_yes=True",
          "--LabApp.default_url=/lab/tree/notebooks");
    }
    return List.of("-m", "notebook", "--notebook-dir=" + home, "--NotebookApp.answer_yes=True");
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
