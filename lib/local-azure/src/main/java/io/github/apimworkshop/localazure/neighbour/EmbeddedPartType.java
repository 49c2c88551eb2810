package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Optional;

/** Children that their parent may list in its own properties, as a network does its subnets. */
final class EmbeddedPartType implements ResourceType {
  private final String name;
  private final String list;
  private final ProviderContext context;

  EmbeddedPartType(String parent, String list, ProviderContext context) {
    this.name = parent + '/' + list;
    this.list = list;
    this.context = context;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Resource write(WriteRequest request) {
    return new GenericType(name, context).write(request);
  }

  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    return id.parent().flatMap(context.store()::find).flatMap(parent -> listed(parent, id));
  }

  private Optional<Resource> listed(Resource parent, ResourceId id) {
    for (JsonNode part : parent.properties().path(list)) {
      if (part.path("name").asText().equalsIgnoreCase(id.name())) {
        ObjectNode body = Envelope.identifiers(id);
        body.set("properties", part.path("properties").deepCopy());
        return Optional.of(Resource.of(id, "", body));
      }
    }
    return Optional.empty();
  }
}
