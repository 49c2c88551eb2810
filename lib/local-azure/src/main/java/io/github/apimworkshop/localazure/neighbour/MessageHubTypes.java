package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/** Microsoft.SignalRService and Microsoft.Communication. */
final class MessageHubTypes {
  private static final String SIGNALS = "Endpoint=https://%s;AccessKey=%s;Version=1.0;";

  private MessageHubTypes() {}

  static List<ResourceType> signals(ProviderContext context) {
    return List.of(
        hub("Microsoft.SignalRService/signalR", ".service.signalr.net", SIGNALS, context),
        hub("Microsoft.SignalRService/webPubSub", ".webpubsub.azure.com", SIGNALS, context));
  }

  static List<ResourceType> communication(ProviderContext context) {
    return List.of(
        hub(
            "Microsoft.Communication/communicationServices",
            ".communication.azure.com",
            "endpoint=https://%s/;accesskey=%s",
            context));
  }

  private static ResourceType hub(
      String type, String domain, String form, ProviderContext context) {
    return NeighbourType.of(type, context)
        .computing(
            (id, properties) ->
                properties
                    .put("hostName", id.name().toLowerCase(Locale.ROOT) + domain)
                    .put("immutableResourceId", StandInKey.guid(id, "immutable")))
        .answering("listKeys", id -> keys(id, domain, form));
  }

  private static JsonNode keys(ResourceId id, String domain, String form) {
    ObjectNode answer = Envelope.empty();
    for (String key : List.of("primary", "secondary")) {
      String value = StandInKey.base64(id, key, 64);
      answer.put(key + "Key", value);
      answer.put(
          key + "ConnectionString",
          form.formatted(id.name().toLowerCase(Locale.ROOT) + domain, value));
    }
    return answer;
  }
}
