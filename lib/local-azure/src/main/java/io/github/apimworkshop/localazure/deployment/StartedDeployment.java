package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A deployment that was accepted, until its end is stored. */
record StartedDeployment(Resource resource, TemplateDeployment prepared, Instant start) {

  EndedDeployment end(
      DeploymentOutcome outcome, List<DeploymentOperation> operations, ProviderContext context) {
    ObjectNode document =
        DeploymentDocument.ended(resource.body(), outcome, start, context.clock().instant());
    ObjectNode secrets = resource.secrets().deepCopy();
    if (outcome.outputValues() != null) {
      secrets.set("outputValues", outcome.outputValues());
    }
    Resource ended = new Resource(resource.id(), resource.location(), document, secrets);
    List<Resource> puts = new ArrayList<>(List.of(ended));
    for (DeploymentOperation operation : operations) {
      ResourceId id = resource.id().child("operations", operation.operationId());
      puts.add(Resource.of(id, "", OperationDocument.of(resource.id(), operation)));
    }
    context.store().write(puts, List.of());
    return new EndedDeployment(ended, Optional.ofNullable(outcome.error()));
  }

  EndedDeployment fail(ErrorBody error, ProviderContext context) {
    ObjectNode document =
        DeploymentDocument.ended(
            resource.body(), "Failed", error, start, context.clock().instant());
    Resource failed = Resource.of(resource.id(), resource.location(), document);
    context.store().put(failed);
    return new EndedDeployment(failed, Optional.of(error));
  }
}
