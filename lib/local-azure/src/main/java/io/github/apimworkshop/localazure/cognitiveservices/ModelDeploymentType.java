package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.util.Optional;

/**
 * Model deployments of an account
 * (learn.microsoft.com/rest/api/aiservices/accountmanagement/deployments, read 2026-11). An account
 * takes one write at a time.
 */
final class ModelDeploymentType implements ResourceType {
  static final String NAME = "Microsoft.CognitiveServices/accounts/deployments";
  private static final Duration PROVISIONING = Duration.ofMillis(25);

  private final ProviderContext context;
  private final Quota quota;

  ModelDeploymentType(ProviderContext context, Quota quota) {
    this.context = context;
    this.quota = quota;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<ResourceId> occupies(ResourceId id) {
    return id.parent();
  }

  @Override
  public Duration provisioningTime() {
    return PROVISIONING;
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().matches("[-a-zA-Z0-9._]{1,64}")) {
      throw Errors.badRequest(
          "InvalidResourceName",
          "The deployment name '%s' is invalid: 1 to 64 letters, digits, '-', '_' and '.'."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    JsonNode model = properties.path("model");
    if (model.path("name").asText("").isBlank()) {
      throw Errors.badRequest(
          "InvalidRequestContent",
          "The request content was invalid: 'properties.model.name' is required.");
    }
    ObjectNode body = request.body().deepCopy();
    ObjectNode sku = sku(body.path("sku"), properties.path("scaleSettings"));
    body.set("sku", sku);
    properties.remove("scaleSettings");
    String location = account(request.id()).location();
    int capacity = sku.path("capacity").asInt();
    quota.check(
        request.id(), location, model.path("name").asText(), sku.path("name").asText(), capacity);
    if (!properties.hasNonNull("versionUpgradeOption")) {
      properties.put("versionUpgradeOption", "OnceNewDefaultVersionAvailable");
    }
    properties.put("provisioningState", "Succeeded");
    properties.putObject("capabilities").put(capability(model.path("name").asText()), "true");
    RateLimits.put(properties, capacity);
    WriteRequest complete = new WriteRequest(request.id(), body, request.existing());
    return Resource.of(request.id(), "", Envelope.child(complete, properties));
  }

  /** Older templates give capacity in {@code scaleSettings} instead of a SKU. */
  private static ObjectNode sku(JsonNode sku, JsonNode scaleSettings) {
    String name = sku.path("name").asText(scaleSettings.path("scaleType").asText("Standard"));
    int capacity = sku.path("capacity").asInt(scaleSettings.path("capacity").asInt(1));
    if (capacity < 1) {
      throw Errors.badRequest("InvalidCapacity", "'sku.capacity' must be at least 1.");
    }
    ObjectNode complete = sku instanceof ObjectNode object ? object.deepCopy() : Envelope.empty();
    return complete.put("name", name).put("capacity", capacity);
  }

  private static String capability(String model) {
    return model.startsWith("text-embedding") ? "embeddings" : "chatCompletion";
  }

  private Resource account(ResourceId deployment) {
    return context.store().find(deployment.parent().orElseThrow()).orElseThrow();
  }
}
