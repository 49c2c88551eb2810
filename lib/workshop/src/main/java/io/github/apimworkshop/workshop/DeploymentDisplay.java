package io.github.apimworkshop.workshop;

import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.workshop.deploy.DeploymentListener;
import io.github.apimworkshop.workshop.deploy.DeploymentProgress;
import io.github.apimworkshop.workshop.deploy.ResourceOperation;
import io.github.apimworkshop.workshop.render.Html;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One display of a deployment that is updated in place: each resource with its state and seconds.
 */
final class DeploymentDisplay implements DeploymentListener {
  private final NotebookOutput output;
  private final NotebookOutput.LiveDisplay display;

  DeploymentDisplay(NotebookOutput output) {
    this.output = output;
    this.display = output.live();
  }

  @Override
  public void warned(Diagnostic diagnostic) {
    output.show(MimeBundle.text(diagnostic.toString()));
  }

  @Override
  public void progressed(DeploymentProgress progress) {
    String text = sentence(progress);
    if (progress.state().equals("Succeeded")) {
      display.finish(MimeBundle.html(text, "<p>" + Html.escape(text) + "</p>"));
    } else {
      display.update(MimeBundle.html(text, "<p>" + Html.escape(text) + "</p>" + table(progress)));
    }
  }

  private static String sentence(DeploymentProgress progress) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %d of %d resources, %.1f s",
        progress.deployment(),
        progress.state(),
        progress.finished(),
        progress.operations().size(),
        progress.elapsed().toMillis() / 1e3);
  }

  private static String table(DeploymentProgress progress) {
    return progress.operations().stream()
        .map(DeploymentDisplay::row)
        .collect(Collectors.joining("", "<table>", "</table>"));
  }

  private static String row(ResourceOperation operation) {
    return String.format(
        Locale.ROOT,
        "<tr><td align=\"left\">%s</td><td align=\"left\">%s</td><td>%.1f s</td></tr>",
        Html.escape(operation.name()),
        Html.escape(operation.state()),
        operation.took().toMillis() / 1e3);
  }
}
