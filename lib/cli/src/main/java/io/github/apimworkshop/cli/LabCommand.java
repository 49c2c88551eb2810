package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.JupyterEnvironment;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.cli.jupyter.LabServer;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the notebooks in JupyterLab. */
@Command(
    name = "lab",
    description = "Opens the notebooks in JupyterLab, with the Java kernel. Ctrl-C ends it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop lab                      opens the browser",
      "  workshop lab --no-browser --port 8899"
    })
final class LabCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8888",
      description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}, or the next free one).")
  private int port;

  @Option(names = "--no-browser", description = "Print the address instead of opening a browser.")
  private boolean noBrowser;

  LabCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    KitLayout kit = WorkshopHome.find();
    OutdatedLocalAzure.stop(kit);
    var folders = new JupyterFolders(kit);
    var jupyter = new JupyterEnvironment(folders, console.err()::println).prepare();
    return new LabServer(jupyter).run(port, !noBrowser);
  }
}
