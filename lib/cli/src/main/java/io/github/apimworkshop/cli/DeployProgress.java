package io.github.apimworkshop.cli;

import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.workshop.deploy.DeploymentListener;
import io.github.apimworkshop.workshop.deploy.DeploymentProgress;
import io.github.apimworkshop.workshop.deploy.ResourceOperation;
import java.util.HashSet;
import java.util.Set;

/** One line per resource when it is done. */
final class DeployProgress implements DeploymentListener {
  private final Console console;
  private final Set<String> shown = new HashSet<>();

  DeployProgress(Console console) {
    this.console = console;
  }

  @Override
  public void warned(Diagnostic diagnostic) {
    console.err().println(diagnostic);
  }

  @Override
  public void progressed(DeploymentProgress progress) {
    for (ResourceOperation operation : progress.operations()) {
      if (operation.succeeded() && shown.add(operation.type() + "/" + operation.name())) {
        console
            .err()
            .printf(
                "  %5.1f s  %s %s%n",
                operation.took().toMillis() / 1000.0, operation.type(), operation.name());
      }
    }
  }
}
