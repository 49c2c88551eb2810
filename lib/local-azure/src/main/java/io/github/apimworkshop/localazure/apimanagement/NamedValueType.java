package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Map;
import java.util.Optional;

/**
 * Named values, plain and secret
 * (learn.microsoft.com/azure/api-management/api-management-howto-properties, read 2026-11).
 */
final class NamedValueType extends ServiceChild {
  private static final int LONGEST = 4096;

  private final ProviderContext context;
  private final DisplayNames displayNames;

  NamedValueType(ProviderContext context) {
    super("namedValues");
    this.context = context;
    this.displayNames =
        new DisplayNames("Microsoft.ApiManagement/service/namedValues", context.store());
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems().require(properties, "displayName");
    checkName(request.id(), properties.path("displayName").asText(""), problems);
    boolean vault = properties.path("keyVault").isObject();
    boolean secret = vault || properties.path("secret").asBoolean(false);
    String value = vault ? fromVault(properties, problems) : value(request, properties, problems);
    problems.refuse();
    properties.put("secret", secret);
    properties.put("provisioningState", "Succeeded");
    if (secret) {
      properties.remove("value");
    } else {
      properties.put("value", value);
    }
    return resource(request, properties, Envelope.empty().put("value", value));
  }

  private void checkName(ResourceId id, String displayName, Problems problems) {
    if (!displayName.matches("[A-Za-z0-9._-]{0,256}")) {
      problems.add(
          "displayName", "'displayName' has letters, digits, '.', '-' and '_' only, at most 256.");
    }
    if (displayNames.otherOwner(id, displayName).isPresent()) {
      problems.add(
          "displayName", "Property with display name '%s' already exists.".formatted(displayName));
    }
  }

  private static String value(WriteRequest request, ObjectNode properties, Problems problems) {
    String value =
        properties.hasNonNull("value")
            ? properties.path("value").asText()
            : request.keptSecret("value", () -> "");
    if (value.isEmpty()) {
      problems.add("value", "'value' is required.");
    } else if (value.length() > LONGEST) {
      problems.add("value", "'value' has at most 4096 characters.");
    }
    return value;
  }

  private String fromVault(ObjectNode properties, Problems problems) {
    ObjectNode vault = (ObjectNode) properties.path("keyVault");
    String address = vault.path("secretIdentifier").asText("");
    Optional<String> value = VaultSecret.value(address, context.store());
    if (value.isEmpty()) {
      problems.add(
          "keyVault",
          "The local Azure has no secret '%s'. Deploy it as 'Microsoft.KeyVault/vaults/secrets', or give the value itself and 'secret: true'."
              .formatted(address));
    }
    vault
        .putObject("lastStatus")
        .put("code", "Success")
        .put("timeStampUtc", Timestamps.format(context.clock().instant()));
    return value.orElse("");
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listValue", (namedValue, body) -> ActionResult.ok(namedValue.secrets()),
        "refreshSecret", (namedValue, body) -> ActionResult.ok(namedValue.body()));
  }
}
