package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;

/** A deleted resource with its children, packed into the secrets of its entry in a deleted list. */
public final class SoftDeletion {
  private SoftDeletion() {}

  /** Packs a resource and its children; role assignments on it are lost, as on Azure. */
  public static ObjectNode snapshot(Resource resource, ResourceStore store) {
    ObjectNode secrets = Envelope.empty();
    ArrayNode resources = secrets.putArray("resources");
    add(resources, resource);
    store.descendants(resource.id()).stream()
        .filter(it -> it.id().namespace().equals(resource.id().namespace()))
        .forEach(it -> add(resources, it));
    return secrets;
  }

  /** Unpacks it; the resource itself is first. */
  public static List<Resource> original(Resource entry) {
    List<Resource> resources = new ArrayList<>();
    for (JsonNode packed : entry.secrets().path("resources")) {
      resources.add(
          new Resource(
              ResourceId.parse(packed.path("id").asText()),
              packed.path("location").asText(),
              (ObjectNode) packed.path("body"),
              (ObjectNode) packed.path("secrets")));
    }
    return resources;
  }

  private static void add(ArrayNode resources, Resource resource) {
    ObjectNode packed = resources.addObject();
    packed.put("id", resource.id().toString());
    packed.put("location", resource.location());
    packed.set("body", resource.body());
    packed.set("secrets", resource.secrets());
  }
}
