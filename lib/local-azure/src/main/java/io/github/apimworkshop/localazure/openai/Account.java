package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account with its keys and deployments, as the listener needs them. Immutable. */
record Account(
    ResourceId id, Region region, Set<String> keys, Map<String, ModelDeployment> deployments) {

  static Account of(Resource resource, ResourceStore store) {
    Set<String> keys = new HashSet<>();
    for (JsonNode secret : resource.secrets()) {
      if (secret.isTextual()) {
        keys.add(secret.asText());
      }
    }
    Map<String, ModelDeployment> deployments = new HashMap<>();
    for (Resource child : store.children(resource.id(), "deployments")) {
      deployments.put(key(child.id().name()), ModelDeployment.of(child));
    }
    return new Account(
        resource.id(), Region.of(resource.location()), Set.copyOf(keys), Map.copyOf(deployments));
  }

  String name() {
    return id.name();
  }

  Optional<ModelDeployment> deployment(String name) {
    return Optional.ofNullable(deployments.get(key(name)));
  }

  @Override
  public String toString() {
    return "Account[" + id.name() + "]";
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
