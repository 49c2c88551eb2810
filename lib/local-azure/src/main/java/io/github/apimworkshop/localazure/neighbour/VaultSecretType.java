package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Secrets of a vault; the value is kept and never answered. */
final class VaultSecretType implements ResourceType {
  private final ProviderContext context;

  VaultSecretType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.KeyVault/vaults/secrets";
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ResourceId id = request.id();
    ObjectNode properties = request.properties();
    JsonNode given = properties.remove("value");
    String value =
        given == null || given.isNull() ? request.keptSecret("value", () -> "") : given.asText();
    String uri = KeyVaultTypes.uri(id.topLevel()) + "secrets/" + id.name();
    properties.put("secretUri", uri).put("secretUriWithVersion", uri + '/' + context.newKey());
    return new Resource(
        id,
        request.location(),
        Envelope.tracked(request, properties, context),
        Envelope.empty().put("value", value));
  }
}
