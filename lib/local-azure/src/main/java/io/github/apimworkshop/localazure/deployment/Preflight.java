package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import java.util.ArrayList;
import java.util.List;

/** Refuses a template whose resources cannot succeed, before anything is changed. */
public final class Preflight {
  private final ResourceTypes types;
  private final ProviderContext context;

  public Preflight(ResourceTypes types, ProviderContext context) {
    this.types = types;
    this.context = context;
  }

  void check(String deployment, List<PlannedResource> planned) {
    List<ErrorBody> problems = new ArrayList<>();
    for (PlannedResource resource : planned) {
      if (resource.condition() && !resource.existing()) {
        try {
          types.get(resource.type());
        } catch (ArmException e) {
          problems.add(
              ErrorBody.of(e.error().code(), e.error().message(), resource.id(), List.of()));
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
