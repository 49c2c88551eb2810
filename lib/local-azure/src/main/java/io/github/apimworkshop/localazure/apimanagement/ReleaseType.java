package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Optional;

/**
 * Releases: making a revision of an API the current one
 * (learn.microsoft.com/azure/api-management/api-management-revisions, read 2026-11).
 */
final class ReleaseType extends ServiceChild {
  static final String NAME = SERVICE + "/apis/releases";

  private final ProviderContext context;
  private final ApiRevisions revisions;

  ReleaseType(ProviderContext context) {
    super("apis/releases");
    this.context = context;
    this.revisions = new ApiRevisions(context.store());
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    new Problems().require(properties, "apiId").refuse();
    if (released(request).isEmpty()) {
      new Problems()
          .add("apiId", "'%s' could not be found.".formatted(properties.path("apiId").asText()))
          .refuse();
    }
    String now = Timestamps.format(context.clock().instant());
    properties.put("createdDateTime", request.kept("createdDateTime", () -> now));
    properties.put("updatedDateTime", now);
    return resource(request, properties);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    Resource revision = released(request).orElseThrow();
    return revisions.makeCurrent(written.id().parent().orElseThrow(), revision);
  }

  private Optional<Resource> released(WriteRequest request) {
    String text = request.properties().path("apiId").asText();
    try {
      ResourceId api = reference(service(request.id()), text);
      return revisions.find(api);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
