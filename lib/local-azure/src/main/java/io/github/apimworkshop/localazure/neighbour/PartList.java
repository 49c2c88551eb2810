package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Children that their parent shows in its own properties, as a network shows its subnets. Parent
 * and child hold the same: whichever is written, the other follows.
 */
record PartList(String name) {

  /** Gives the parts that a body lists their ids; a list that was not sent stays as it is. */
  void complete(ResourceId owner, ObjectNode properties, Optional<Resource> existing) {
    if (properties.path(name) instanceof ArrayNode sent) {
      identify(owner, sent);
    } else {
      JsonNode kept = existing.map(it -> it.properties().path(name)).orElse(null);
      properties.set(name, kept instanceof ArrayNode ? kept.deepCopy() : properties.arrayNode());
    }
  }

  /** Named parts of any list have ids below their owner. */
  static void identify(ResourceId owner, String list, JsonNode parts) {
    for (JsonNode part : parts) {
      if (part instanceof ObjectNode object && object.hasNonNull("name")) {
        ResourceId id = owner.child(list, object.path("name").asText());
        object.put("id", id.toString()).put("type", id.fullType());
      }
    }
  }

  private void identify(ResourceId owner, ArrayNode parts) {
    identify(owner, name, parts);
    for (JsonNode part : parts) {
      if (part instanceof ObjectNode object) {
        object.withObject("properties").put("provisioningState", "Succeeded");
      }
    }
  }

  /** The parts of a parent as resources of their own. */
  List<Resource> resources(Resource owner) {
    List<Resource> resources = new ArrayList<>();
    for (JsonNode part : owner.properties().path(name)) {
      if (part.hasNonNull("id")) {
        ResourceId id = ResourceId.parse(part.path("id").asText());
        ObjectNode body = Envelope.identifiers(id);
        body.set("properties", part.path("properties").deepCopy());
        resources.add(Resource.of(id, "", body));
      }
    }
    return resources;
  }

  /** The parent with a part that is new or was changed. */
  Resource with(Resource owner, Resource part) {
    ObjectNode shown =
        Envelope.empty()
            .put("name", part.id().name())
            .put("id", part.id().toString())
            .put("type", part.id().fullType());
    shown.set("properties", part.properties().deepCopy());
    return changed(owner, part.id(), Optional.of(shown));
  }

  /** The parent without a part. */
  Resource without(Resource owner, ResourceId part) {
    return changed(owner, part, Optional.empty());
  }

  private Resource changed(Resource owner, ResourceId part, Optional<ObjectNode> shown) {
    ObjectNode body = owner.body().deepCopy();
    ArrayNode parts = body.arrayNode();
    Optional<ObjectNode> left = shown;
    for (JsonNode old : owner.properties().path(name)) {
      if (!old.path("name").asText().equalsIgnoreCase(part.name())) {
        parts.add(old);
      } else if (left.isPresent()) {
        parts.add(left.get());
        left = Optional.empty();
      }
    }
    left.ifPresent(parts::add);
    body.withObject("properties").set(name, parts);
    return new Resource(owner.id(), owner.location(), body, owner.secrets());
  }
}
