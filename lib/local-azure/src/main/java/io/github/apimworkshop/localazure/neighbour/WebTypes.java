package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/** Microsoft.Web and Microsoft.Logic. */
final class WebTypes {
  private static final String ADDRESSES = "203.0.113.11,203.0.113.12";

  private WebTypes() {}

  static List<ResourceType> web(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Web/sites", context).computing(WebTypes::site),
        NeighbourType.of("Microsoft.Web/sites/host", context)
            .given("default"::equalsIgnoreCase)
            .answering("listKeys", WebTypes::hostKeys),
        NeighbourType.of("Microsoft.Web/sites/config", context)
            .given(any -> true)
            .acting("list", (config, body) -> ActionResult.ok(config.body())),
        NeighbourType.of("Microsoft.Web/connections", context).computing(WebTypes::connection),
        NeighbourType.of("Microsoft.Web/sites/functions", context)
            .given(any -> true)
            .answering(
                "listKeys",
                id -> Envelope.empty().put("default", StandInKey.base64(id, "default", 40))),
        NeighbourType.of("Microsoft.Web/staticSites", context)
            .computing(
                (id, properties) ->
                    properties.put("defaultHostname", id.name() + ".azurestaticapps.net")));
  }

  static List<ResourceType> logic(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Logic/workflows", context)
            .computing(
                (id, properties) -> properties.put("accessEndpoint", workflow(id.topLevel())))
            .answering("listCallbackUrl", WebTypes::callback),
        NeighbourType.of("Microsoft.Logic/workflows/triggers", context)
            .given(any -> true)
            .answering("listCallbackUrl", WebTypes::callback));
  }

  private static void site(ResourceId id, ObjectNode properties) {
    String host = id.name().toLowerCase(Locale.ROOT) + ".azurewebsites.net";
    properties.put("defaultHostName", host).put("state", "Running").put("enabled", true);
    properties.putArray("hostNames").add(host);
    properties
        .put("outboundIpAddresses", ADDRESSES)
        .put("possibleOutboundIpAddresses", ADDRESSES)
        .put(
            "customDomainVerificationId",
            StandInKey.guid(id, "domain").replace("-", "").toUpperCase(Locale.ROOT));
  }

  private static void connection(ResourceId id, ObjectNode properties) {
    String key = StandInKey.guid(id, "connection").replace("-", "");
    properties.put(
        "connectionRuntimeUrl",
        "https://%s.common.logic-local.azure-apihub.net/apim/%s/%s"
            .formatted(key.substring(0, 16), id.name(), key));
  }

  private static JsonNode hostKeys(ResourceId id) {
    ObjectNode answer = Envelope.empty().put("masterKey", StandInKey.base64(id, "master", 40));
    answer.putObject("functionKeys").put("default", StandInKey.base64(id, "default", 40));
    answer.putObject("systemKeys");
    return answer;
  }

  private static String workflow(ResourceId id) {
    return "https://prod-01.logic.azure.com:443/workflows/"
        + StandInKey.guid(id, "workflow").replace("-", "");
  }

  /** The address with its signature, whole and in the parts that templates put together anew. */
  private static JsonNode callback(ResourceId id) {
    boolean trigger = !id.equals(id.topLevel());
    String base = workflow(id.topLevel()) + (trigger ? "/triggers/" + id.name() + "/paths" : "");
    String signature = StandInKey.guid(id, "sig").replace("-", "");
    ObjectNode answer =
        Envelope.empty()
            .put(
                "value",
                "%s/invoke?api-version=2016-10-01&sp=%%2Frun&sv=1.0&sig=%s"
                    .formatted(base, signature))
            .put("method", "POST")
            .put("basePath", trigger ? base + "/invoke" : base);
    answer
        .putObject("queries")
        .put("api-version", "2016-10-01")
        .put("sp", "/run")
        .put("sv", "1.0")
        .put("sig", signature);
    return answer;
  }
}
