package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.backend.BackendEntity;
import io.github.apimworkshop.localazure.backend.BackendReader;
import io.github.apimworkshop.localazure.openai.Region;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a service and everything below it from the store. Not thread-safe. */
final class ConfigurationReader {
  private final ResourceStore store;
  private final PolicySet policies;

  ConfigurationReader(ResourceStore store) {
    this.store = store;
    this.policies = new PolicySet(store);
  }

  ServiceConfiguration read(Resource service) {
    ResourceId id = service.id();
    ReferencedTexts texts = ReferencedTexts.of(id, store);
    ApiReader apis = new ApiReader(store, policies, id, texts);
    List<BackendEntity> backends = new ArrayList<>();
    for (Resource backend : store.children(id, "backends")) {
      backends.add(BackendReader.read(backend.id().name(), backend.properties()));
    }
    return new ServiceConfiguration(
        DeploymentInfo.managed(id.name(), Region.of(service.location()).displayName()),
        new ApiRouter(apis.read()),
        new SubscriptionCheck(new SubscriptionReader(store).read(id)),
        backends,
        PolicyPipeline.of(List.of(policies.global(id, texts))),
        principals(service.body().path("identity")));
  }

  private static Map<String, String> principals(JsonNode identity) {
    Map<String, String> principals = new HashMap<>();
    if (identity.hasNonNull("principalId")) {
      principals.put("", identity.path("principalId").asText());
    }
    for (JsonNode assigned : identity.path("userAssignedIdentities")) {
      principals.put(assigned.path("clientId").asText("-"), assigned.path("principalId").asText());
    }
    return principals;
  }
}
