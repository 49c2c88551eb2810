package io.github.apimworkshop.localazure.cognitiveservices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Accounts with two keys and an endpoint
 * (learn.microsoft.com/rest/api/aiservices/accountmanagement/accounts, read 2026-11).
 */
final class AccountType implements ResourceType {
  static final String NAME = "Microsoft.CognitiveServices/accounts";

  private final ProviderContext context;
  private final DeletedAccounts deleted;

  AccountType(ProviderContext context, DeletedAccounts deleted) {
    this.context = context;
    this.deleted = deleted;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().matches("[a-zA-Z0-9][-a-zA-Z0-9_.]{1,63}")) {
      throw Errors.badRequest(
          "InvalidResourceName",
          "The account name '%s' is invalid: 2 to 64 letters, digits, '-', '_' and '.', beginning with a letter or digit."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    require(request.body().path("kind"), "kind");
    require(request.body().path("sku").path("name"), "sku.name");
    WriteRequest effective =
        deleted
            .claim(request)
            .map(it -> new WriteRequest(request.id(), request.body(), Optional.of(it)))
            .orElse(request);
    ObjectNode properties = properties(effective);
    ObjectNode document = Envelope.tracked(effective, properties, context);
    document.put("etag", "\"" + context.newGuid() + "\"");
    ObjectNode keys =
        Envelope.empty()
            .put("key1", effective.keptSecret("key1", context::newKey))
            .put("key2", effective.keptSecret("key2", context::newKey));
    Resource draft = new Resource(request.id(), request.location(), document, keys);
    OptionalInt port = effective.existing().map(AccountType::port).orElse(OptionalInt.empty());
    AccountEndpoints.put(properties, context.dataPlane().openAnywhere(draft, port));
    return draft;
  }

  private ObjectNode properties(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.remove("restore");
    properties.remove("apiProperties");
    checkSubdomain(request.id(), properties.path("customSubDomainName").asText(""));
    String now = Timestamps.format(context.clock().instant());
    properties.put("provisioningState", "Succeeded");
    properties.put(
        "internalId", request.kept("internalId", () -> context.newGuid().replace("-", "")));
    properties.put("dateCreated", request.kept("dateCreated", () -> now));
    properties.put("isMigrated", false);
    properties.putArray("privateEndpointConnections");
    properties.putObject("callRateLimit").putArray("rules");
    properties.putArray("capabilities").addObject().put("name", "Container");
    if (!properties.hasNonNull("publicNetworkAccess")) {
      properties.put("publicNetworkAccess", "Enabled");
    }
    if (!properties.hasNonNull("disableLocalAuth")) {
      properties.put("disableLocalAuth", false);
    }
    return properties;
  }

  private void checkSubdomain(ResourceId id, String subdomain) {
    boolean taken =
        !subdomain.isEmpty()
            && context.store().ofType(NAME).stream()
                .filter(it -> !it.id().equals(id))
                .anyMatch(
                    it ->
                        it.properties()
                            .path("customSubDomainName")
                            .asText()
                            .equalsIgnoreCase(subdomain));
    if (taken) {
      throw new ArmException(
          409,
          "CustomDomainInUse",
          "Please pick a different name. The subdomain name '%s' is not available as it's already used by a resource."
              .formatted(subdomain));
    }
  }

  private static void require(JsonNode value, String name) {
    if (!value.isTextual() || value.asText().isBlank()) {
      throw Errors.badRequest(
          "InvalidRequestContent", "The request content was invalid: '" + name + "' is required.");
    }
  }

  private static OptionalInt port(Resource account) {
    String url = account.properties().path("endpoint").asText();
    return url.isEmpty() ? OptionalInt.empty() : OptionalInt.of(URI.create(url).getPort());
  }

  /** Opens the endpoint after a restart, where it was. */
  static void reopen(Resource account, ProviderContext context) {
    context.dataPlane().open(account, port(account));
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    return request.existing().isEmpty() ? deleted.restoring(written.id()) : Effects.NONE;
  }

  @Override
  public Effects deleting(Resource account) {
    return deleted.keeping(account);
  }

  @Override
  public void deleted(Resource account) {
    context.dataPlane().close(account.id());
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listKeys", (account, body) -> ActionResult.ok(account.secrets()),
        "regenerateKey", (account, body) -> regenerate(account, body.path("keyName").asText("")));
  }

  private ActionResult regenerate(Resource account, String keyName) {
    String key = keyName.toLowerCase(Locale.ROOT);
    if (!account.secrets().has(key)) {
      throw Errors.badRequest(
          "InvalidKeyName", "'keyName' is 'Key1' or 'Key2', not '" + keyName + "'.");
    }
    ObjectNode keys = account.secrets().deepCopy().put(key, context.newKey());
    return ActionResult.ok(
        keys, new Resource(account.id(), account.location(), account.body(), keys));
  }
}
