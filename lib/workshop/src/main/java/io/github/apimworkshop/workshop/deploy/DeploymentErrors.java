package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.models.DeploymentPropertiesExtended;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.workshop.WorkshopException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a deployment that Azure refused or could not finish; the inner error comes first. */
final class DeploymentErrors {
  private static final Pattern PLACE = Pattern.compile("on line (\\d+), column (\\d+)");

  private final DeploymentOrder order;
  private final Compilation compilation;

  DeploymentErrors(DeploymentOrder order, Compilation compilation) {
    this.order = order;
    this.compilation = compilation;
  }

  WorkshopException refused(ManagementException e) {
    ManagementError error = e.getValue();
    return error == null
        ? new WorkshopException("LAB-011", "Azure refused the deployment: " + e.getMessage(), e)
        : sentence("LAB-011", error, "Nothing was deployed.");
  }

  WorkshopException failed(DeploymentPropertiesExtended deployment) {
    ManagementError error = deployment.error();
    return error == null
        ? new WorkshopException(
            "LAB-012",
            "Deployment '%s' ended as %s.".formatted(order.name(), deployment.provisioningState()))
        : sentence("LAB-012", error, "Other resources of the template may be there already.");
  }

  private WorkshopException sentence(String code, ManagementError error, String consequence) {
    List<ArmErrors.Inner> inner = ArmErrors.innermost(error);
    String more = inner.size() > 1 ? " (and %d more)".formatted(inner.size() - 1) : "";
    return new WorkshopException(
        code, "%s%s%s. %s".formatted(place(inner.get(0)), inner.get(0), more, consequence));
  }

  /** An error in a policy names line and column of the document; the template knows its file. */
  private String place(ArmErrors.Inner error) {
    Matcher place = PLACE.matcher(error.message());
    List<Path> policies =
        compilation.sources().stream().filter(f -> f.toString().endsWith(".xml")).toList();
    if (!place.find() || policies.size() != 1) {
      return ShownPath.of(order.template()) + ": ";
    }
    Path file = policies.get(0);
    return "%s:%s:%s ".formatted(ShownPath.of(file), place.group(1), place.group(2));
  }
}
