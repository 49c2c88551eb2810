package io.github.apimworkshop.localazure.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;

/** User-assigned identities; the metadata endpoint gives tokens for them. */
final class UserAssignedIdentityType implements ResourceType {
  private final ProviderContext context;

  UserAssignedIdentityType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.ManagedIdentity/userAssignedIdentities";
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.put("tenantId", context.tenantId());
    properties.put("principalId", request.kept("principalId", context::newGuid));
    properties.put("clientId", request.kept("clientId", context::newGuid));
    return Resource.of(
        request.id(), request.location(), Envelope.tracked(request, properties, context));
  }
}
