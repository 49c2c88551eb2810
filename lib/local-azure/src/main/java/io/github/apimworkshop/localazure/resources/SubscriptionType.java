package io.github.apimworkshop.localazure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** The one subscription of the local Azure. */
final class SubscriptionType implements ResourceType {
  @Override
  public String name() {
    return "Microsoft.Resources/subscriptions";
  }

  @Override
  public Resource write(WriteRequest request) {
    throw new ArmException(
        405, "MethodNotAllowed", "The local Azure has one subscription; it cannot be changed.");
  }

  static Resource create(String subscriptionId, String tenantId) {
    ResourceId id = ResourceId.subscription(subscriptionId);
    ObjectNode body =
        Envelope.empty()
            .put("id", id.toString())
            .put("subscriptionId", subscriptionId)
            .put("tenantId", tenantId)
            .put("displayName", "Workshop (local)")
            .put("state", "Enabled")
            .put("authorizationSource", "RoleBased");
    body.putObject("subscriptionPolicies")
        .put("locationPlacementId", "Public_2014-09-01")
        .put("quotaId", "MSDN_2014-09-01")
        .put("spendingLimit", "Off");
    body.putArray("managedByTenants");
    return Resource.of(id, "", body);
  }
}
