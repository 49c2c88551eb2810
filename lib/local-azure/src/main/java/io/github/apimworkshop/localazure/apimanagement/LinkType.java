package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/**
 * A link with a name of its own, the newer form of membership: {@code products/apiLinks} makes
 * {@code products/apis} (learn.microsoft.com/rest/api/apimanagement/product-api-link, read
 * 2026-11).
 */
final class LinkType extends ServiceChild {
  private final String property;
  private final String member;
  private final ProviderContext context;

  /** With the property that names the member, and the collection of members. */
  LinkType(String path, String property, String member, ProviderContext context) {
    super(path);
    this.property = property;
    this.member = member;
    this.context = context;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    new Problems().require(properties, property).refuse();
    String text = properties.path(property).asText();
    ResourceId target = reference(service(request.id()), text);
    if (!target.isType(SERVICE + "/" + member) || context.store().find(target).isEmpty()) {
      new Problems()
          .add(property, "'%s' is nothing in '%s' of the service.".formatted(text, member))
          .refuse();
    }
    properties.put(property, target.toString());
    return resource(request, properties);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    ResourceId id = membership(written);
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").put("provisioningState", "created");
    return Effects.storing(List.of(Resource.of(id, "", body)));
  }

  @Override
  public Effects deleting(Resource link) {
    return new Effects(List.of(), List.of(membership(link)));
  }

  private ResourceId membership(Resource link) {
    ResourceId target = ResourceId.parse(link.properties().path(property).asText());
    return link.id().parent().orElseThrow().child(member, target.name());
  }
}
