package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Planned;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses a template whose resources cannot succeed, before anything is changed. */
public final class Preflight {
  private final ResourceTypes types;
  private final ProviderContext context;

  public Preflight(ResourceTypes types, ProviderContext context) {
    this.types = types;
    this.context = context;
  }

  void check(String deployment, TemplateDeployment prepared) {
    List<PlannedResource> written = new ArrayList<>();
    boolean complete = collect(prepared, written);
    Map<ResourceId, ObjectNode> bodies = new HashMap<>();
    written.forEach(it -> bodies.put(ResourceId.parse(it.id()), it.body()));
    Planned planned = new Planned(bodies, complete);
    List<ErrorBody> problems = new ArrayList<>();
    for (PlannedResource resource : written) {
      try {
        ResourceId id = ResourceId.parse(resource.id());
        ResourceType type = types.get(resource.type());
        type.checkName(id);
        type.preflight(id, resource.body(), planned);
      } catch (ArmException e) {
        ErrorBody error = e.error();
        problems.add(ErrorBody.of(error.code(), error.message(), resource.id(), error.details()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ArmException(400, invalid(deployment, problems));
    }
  }

  /**
   * Gathers what the template and its modules write.
   *
   * @return false when some module is known only while the deployment runs
   */
  private static boolean collect(TemplateDeployment prepared, List<PlannedResource> written) {
    boolean complete = true;
    int modules = 0;
    for (PlannedResource resource : prepared.plannedResources()) {
      if (resource.condition() && !resource.existing()) {
        written.add(resource);
        modules += resource.type().equalsIgnoreCase(Deployments.TYPE) ? 1 : 0;
      }
    }
    for (TemplateDeployment module : prepared.modules()) {
      complete &= collect(module, written);
    }
    return complete && modules == prepared.modules().size();
  }

  private ErrorBody invalid(String deployment, List<ErrorBody> problems) {
    ErrorBody failed =
        ErrorBody.of(
            "PreflightValidationCheckFailed",
            "Preflight validation failed. Please refer to the details for the specific errors.",
            null,
            problems);
    return ErrorBody.of(
        "InvalidTemplateDeployment",
        "The template deployment '%s' is not valid according to the validation procedure. The tracking id is '%s'. See inner errors for details."
            .formatted(deployment, context.newGuid()),
        null,
        List.of(failed));
  }
}
