package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Map;

/** Self-hosted gateways as stored data; the local Azure runs the managed one only. */
final class GatewayType extends ServiceChild {
  private static final String PRIMARY = "primary";
  private static final String SECONDARY = "secondary";

  private final ProviderContext context;

  GatewayType(ProviderContext context) {
    super("gateways");
    this.context = context;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode keys =
        Envelope.empty()
            .put(PRIMARY, request.keptSecret(PRIMARY, context::newKey))
            .put(SECONDARY, request.keptSecret(SECONDARY, context::newKey));
    return resource(request, request.properties(), keys);
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "listKeys", (gateway, body) -> ActionResult.ok(gateway.secrets()),
        "generateToken",
            (gateway, body) ->
                ActionResult.ok(
                    Envelope.empty().put("value", gateway.id().name() + "&" + context.newKey())),
        "regenerateKey",
            (gateway, body) -> regenerate(gateway, body.path("keyType").asText(PRIMARY)));
  }

  private ActionResult regenerate(Resource gateway, String keyType) {
    if (!gateway.secrets().has(keyType)) {
      throw Errors.badRequest("ValidationError", "'keyType' is 'primary' or 'secondary'.");
    }
    ObjectNode keys = gateway.secrets().deepCopy().put(keyType, context.newKey());
    return ActionResult.noContent(
        new Resource(gateway.id(), gateway.location(), gateway.body(), keys));
  }
}
