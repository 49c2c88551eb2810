package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.BackendEntity;
import io.github.apimworkshop.localazure.openai.Region;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.List;
import java.util.Map;

/**
 * Everything a gateway knows about its service at one moment. Immutable; replaced as a whole.
 *
 * @param pipeline of the global scope, for calls that match no API
 * @param principals principal id by client id; the empty client id is the system-assigned identity
 */
record ServiceConfiguration(
    DeploymentInfo deployment,
    ApiRouter router,
    SubscriptionCheck subscriptions,
    List<BackendEntity> backends,
    PolicyPipeline pipeline,
    Map<String, String> principals) {

  ServiceConfiguration {
    backends = List.copyOf(backends);
    principals = Map.copyOf(principals);
  }

  /** A service of which nothing has been read yet. */
  static ServiceConfiguration none(Resource service) {
    return new ServiceConfiguration(
        DeploymentInfo.managed(service.id().name(), Region.of(service.location()).displayName()),
        new ApiRouter(List.of()),
        new SubscriptionCheck(Map.of()),
        List.of(),
        PolicyPipeline.of(List.of()),
        Map.of());
  }
}
