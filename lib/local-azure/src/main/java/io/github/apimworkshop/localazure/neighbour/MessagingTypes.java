package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** Namespaces of Microsoft.EventHub and Microsoft.ServiceBus, and their access rules. */
final class MessagingTypes {
  private static final String RULES = "/authorizationRules";

  private MessagingTypes() {}

  static List<ResourceType> of(String provider, List<String> entities, ProviderContext context) {
    String namespaces = provider + "/namespaces";
    List<ResourceType> types = new ArrayList<>();
    types.add(NeighbourType.of(namespaces, context).computing(MessagingTypes::complete));
    types.add(
        NeighbourType.of(namespaces + RULES, context)
            .given("RootManageSharedAccessKey"::equalsIgnoreCase)
            .answering("listKeys", MessagingTypes::keys));
    for (String entity : entities) {
      types.add(
          NeighbourType.of(namespaces + '/' + entity + RULES, context)
              .answering("listKeys", MessagingTypes::keys));
    }
    return types;
  }

  private static void complete(ResourceId id, ObjectNode properties) {
    properties.put(
        "serviceBusEndpoint", "https://%s.servicebus.windows.net:443/".formatted(id.name()));
    properties.put("status", "Active");
  }

  private static JsonNode keys(ResourceId rule) {
    ObjectNode answer = Envelope.empty().put("keyName", rule.name());
    for (String key : List.of("primary", "secondary")) {
      String value = StandInKey.base64(rule, key, 32);
      answer.put(key + "Key", value);
      answer.put(key + "ConnectionString", connection(rule, value));
    }
    return answer;
  }

  private static String connection(ResourceId rule, String key) {
    String text =
        "Endpoint=sb://%s.servicebus.windows.net/;SharedAccessKeyName=%s;SharedAccessKey=%s"
            .formatted(rule.topLevel().name(), rule.name(), key);
    ResourceId owner = rule.parent().orElseThrow();
    return owner.equals(rule.topLevel()) ? text : text + ";EntityPath=" + owner.name();
  }
}
