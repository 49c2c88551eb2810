package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/**
 * Membership of one child of the service in another: APIs of a product, groups of a product. It
 * answers like the member.
 */
final class MembershipType extends ServiceChild {
  private final String member;
  private final int headStatus;
  private final ProviderContext context;

  /**
   * A type of membership.
   *
   * @param path for example {@code products/apis}
   * @param member the member's collection
   * @param headStatus of a member: 204 where the call is one to check it, 200 where it asks a tag
   */
  MembershipType(String path, String member, int headStatus, ProviderContext context) {
    super(path);
    this.member = member;
    this.headStatus = headStatus;
    this.context = context;
  }

  @Override
  public int headStatus() {
    return headStatus;
  }

  @Override
  public Resource write(WriteRequest request) {
    ResourceId target = target(request.id());
    if (context.store().find(target).isEmpty()) {
      throw new ArmException(
          404,
          "ResourceNotFound",
          "'%s' of the service could not be found.".formatted(shortId(target)));
    }
    ObjectNode body = Envelope.identifiers(request.id());
    body.putObject("properties").put("provisioningState", "created");
    return Resource.of(request.id(), "", body);
  }

  @Override
  public ObjectNode read(Resource resource, Query query) {
    ObjectNode body = resource.body().deepCopy();
    context
        .store()
        .find(target(resource.id()))
        .ifPresent(it -> body.set("properties", it.body().path("properties")));
    return body;
  }

  private ResourceId target(ResourceId id) {
    return service(id).child(member, id.name());
  }

  private static String shortId(ResourceId id) {
    return id.path().get(1).type() + "/" + id.name();
  }
}
