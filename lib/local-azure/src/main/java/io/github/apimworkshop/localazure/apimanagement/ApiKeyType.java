package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Map;

/** Keys to the models and tools of a service of the tier AIGateway: kept, nothing opens by them. */
final class ApiKeyType extends ServiceChild {
  private final ProviderContext context;

  ApiKeyType(ProviderContext context) {
    super("apiKeys");
    this.context = context;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode keys = Envelope.empty();
    for (String name : new String[] {"primaryKey", "secondaryKey"}) {
      keys.put(name, request.keptSecret(name, context::newKey));
    }
    return resource(request, request.properties(), keys);
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of("listSecrets", (apiKey, body) -> ActionResult.ok(apiKey.secrets()));
  }
}
