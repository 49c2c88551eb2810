package io.github.apimworkshop.localazure.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.Optional;
import java.util.stream.Stream;

/** Built-in and custom roles. */
final class RoleDefinitionType implements ResourceType {
  static final String NAME = "Microsoft.Authorization/roleDefinitions";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    return BuiltInRoles.find(id.name())
        .map(role -> Resource.of(id, "", role.document(id.parent().orElseThrow())));
  }

  @Override
  public Stream<Resource> listed(ResourceId scope, ResourceStore store, Query query) {
    Stream<Resource> builtIn =
        BuiltInRoles.ALL.stream()
            .map(role -> role.document(scope))
            .map(it -> Resource.of(ResourceId.parse(it.path("id").asText()), "", it));
    return Stream.concat(builtIn, store.ofType(NAME).stream());
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.put("type", "CustomRole");
    return Resource.of(request.id(), "", Envelope.child(request, properties));
  }
}
