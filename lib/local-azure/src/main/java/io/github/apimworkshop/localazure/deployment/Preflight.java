package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

  void check(String deployment, List<PlannedResource> resources) {
    Map<ResourceId, ObjectNode> bodies = new HashMap<>();
    for (PlannedResource resource : resources) {
      if (resource.condition() && !resource.existing()) {
        bodies.put(ResourceId.parse(resource.id()), resource.body());
      }
    }
    Planned planned = new Planned(bodies);
    List<ErrorBody> problems = new ArrayList<>();
    for (PlannedResource resource : resources) {
      if (resource.condition() && !resource.existing()) {
        try {
          ResourceId id = ResourceId.parse(resource.id());
          ResourceType type = types.get(resource.type());
          type.checkName(id);
          type.preflight(id, resource.body(), planned);
        } catch (ArmException e) {
          problems.add(
              ErrorBody.of(
                  e.error().code(), e.error().message(), resource.id(), e.error().details()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ArmException(400, invalid(deployment, problems));
    }
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
