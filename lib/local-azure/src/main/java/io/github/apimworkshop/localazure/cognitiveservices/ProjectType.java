package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/**
 * Projects of a Foundry account, stored with the addresses and the id that templates read
 * (learn.microsoft.com/rest/api/aiservices/accountmanagement/projects, read 2026-11).
 */
final class ProjectType implements ResourceType {
  private static final String NAME = "Microsoft.CognitiveServices/accounts/projects";

  private final ProviderContext context;

  ProjectType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    Resource stored = new GenericType(NAME, context).write(request);
    ObjectNode properties = (ObjectNode) stored.body().path("properties");
    ResourceId account = stored.id().parent().orElseThrow();
    properties
        .putObject("endpoints")
        .put("AI Foundry API", endpoint(account) + "api/projects/" + stored.id().name());
    // Templates cut it into the five parts of a GUID.
    properties.put(
        "internalId", request.kept("internalId", () -> context.newGuid().replace("-", "")));
    properties.put("isDefault", isDefault(account, stored.id()));
    return stored;
  }

  private String endpoint(ResourceId account) {
    return context
        .store()
        .find(account)
        .map(it -> it.properties().path("endpoint").asText())
        .orElse("");
  }

  /** The first project of an account is its default. */
  private boolean isDefault(ResourceId account, ResourceId project) {
    return context.store().children(account, "projects").stream()
        .allMatch(other -> other.id().equals(project) || !isDefault(other));
  }

  private static boolean isDefault(Resource project) {
    return project.properties().path("isDefault").asBoolean(false);
  }
}
