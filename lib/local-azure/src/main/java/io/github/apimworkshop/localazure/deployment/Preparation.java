package io.github.apimworkshop.localazure.deployment;

import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.UUID;

/** Everything that is checked before a deployment starts. */
final class Preparation {
  private final ProviderContext context;
  private final Preflight preflight;
  private final DeploymentScopes scopes;
  private final StoredVaults vaults;

  Preparation(ProviderContext context, Preflight preflight) {
    this.context = context;
    this.preflight = preflight;
    this.scopes = new DeploymentScopes(context);
    this.vaults = new StoredVaults(context.store());
  }

  /** Template, parameters and, as far as they are known, the resources. */
  TemplateDeployment checked(ResourceId id, DeploymentBody request) {
    TemplateDeployment prepared = of(id, request);
    preflight.check(id.name(), prepared);
    return prepared;
  }

  /** Template and parameters. */
  TemplateDeployment of(ResourceId id, DeploymentBody request) {
    try {
      return TemplateDeployment.prepare(
          new DeploymentRequest(
              id.name(),
              scopes.of(id),
              request.location().isEmpty() ? null : request.location(),
              request.mode(),
              request.template(),
              request.templateText(),
              request.parameters(),
              vaults,
              context.clock(),
              () -> UUID.fromString(context.newGuid())));
    } catch (TemplateException e) {
      throw new ArmException(400, e.error());
    }
  }
}
