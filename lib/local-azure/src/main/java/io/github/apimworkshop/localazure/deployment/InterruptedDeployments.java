package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.resource.Resource;
import java.time.Instant;
import java.util.List;

/** Deployments that were under way when the process was killed. */
public final class InterruptedDeployments {
  private InterruptedDeployments() {}

  /** Marks them Failed, so that none seems to run for ever. Called at start. */
  public static void close(ProviderContext context) {
    List<Resource> failed =
        context.store().ofType(Deployments.TYPE).stream()
            .filter(it -> it.properties().path("provisioningState").asText().equals("Accepted"))
            .map(it -> failed(it, context))
            .toList();
    context.store().write(failed, List.of());
  }

  private static Resource failed(Resource cut, ProviderContext context) {
    ErrorBody cause =
        ErrorBody.of(
            "DeploymentInterrupted",
            "The local Azure was stopped while this deployment ran. Deploy again: resources that"
                + " exist already are updated.");
    ErrorBody error =
        ErrorBody.of(
            "DeploymentFailed",
            "At least one resource deployment operation failed. Please list deployment operations"
                + " for details. Please see https://aka.ms/arm-deployment-operations for usage"
                + " details.",
            cut.id().toString(),
            List.of(cause));
    Instant start = Instant.parse(cut.properties().path("timestamp").asText());
    Instant now = context.clock().instant();
    ObjectNode document = DeploymentDocument.ended(cut.body(), "Failed", error, start, now);
    return new Resource(cut.id(), cut.location(), document, cut.secrets());
  }
}
