package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/**
 * A change of a vault's access policies, named {@code add}, {@code replace} or {@code remove}
 * (learn.microsoft.com/rest/api/keyvault/keyvault/vaults/update-access-policy, read 2026-11).
 */
final class VaultAccessPolicyType implements ResourceType {
  private static final String POLICIES = "accessPolicies";

  private final ProviderContext context;

  VaultAccessPolicyType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.KeyVault/vaults/accessPolicies";
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public void checkName(ResourceId id) {
    if (!List.of("add", "replace", "remove").contains(id.name().toLowerCase(Locale.ROOT))) {
      throw Errors.badRequest(
          "BadRequest",
          "Access policies are written as 'add', 'replace' or 'remove', not as '%s'."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    return new GenericType(name(), context).write(request);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    Resource vault = context.store().find(written.id().parent().orElseThrow()).orElseThrow();
    ObjectNode body = vault.body().deepCopy();
    ObjectNode properties = body.withObject("properties");
    JsonNode sent = written.properties().path(POLICIES);
    ArrayNode policies = body.arrayNode();
    for (JsonNode old : properties.path(POLICIES)) {
      if (!names(sent, old)) {
        policies.add(old);
      }
    }
    if (!written.id().name().equalsIgnoreCase("remove")) {
      sent.forEach(policies::add);
    }
    properties.set(POLICIES, policies);
    return Effects.storing(
        List.of(new Resource(vault.id(), vault.location(), body, vault.secrets())));
  }

  private static boolean names(JsonNode policies, JsonNode other) {
    for (JsonNode policy : policies) {
      if (policy.path("objectId").asText().equalsIgnoreCase(other.path("objectId").asText())
          && policy
              .path("applicationId")
              .asText("")
              .equals(other.path("applicationId").asText(""))) {
        return true;
      }
    }
    return false;
  }
}
