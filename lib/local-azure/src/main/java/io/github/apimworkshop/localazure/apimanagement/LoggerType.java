package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loggers (learn.microsoft.com/rest/api/apimanagement/logger, read 2026-11). Credentials move into
 * secret named values and come back as references to them.
 */
final class LoggerType extends ServiceChild {
  private static final List<String> TYPES =
      List.of("applicationInsights", "azureEventHub", "azureMonitor");

  LoggerType() {
    super("loggers");
  }

  /** The logger that each service has from the start. */
  static Resource azureMonitor(ResourceId service) {
    ResourceId id = service.child("loggers", "azuremonitor");
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").put("loggerType", "azureMonitor").put("isBuffered", true);
    return Resource.of(id, "", body);
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems();
    problems.require(properties, "loggerType").oneOf(properties, "loggerType", TYPES);
    String type = properties.path("loggerType").asText();
    if (type.equalsIgnoreCase("applicationInsights") || type.equalsIgnoreCase("azureEventHub")) {
      problems.require(properties, "credentials");
    }
    problems.refuse();
    if (properties.path("credentials") instanceof ObjectNode credentials) {
      for (Map.Entry<String, JsonNode> credential : credentials.properties()) {
        if (isSecret(credential)) {
          credential.setValue(
              credentials.textNode("{{" + displayName(request.id(), credential.getKey()) + "}}"));
        }
      }
    }
    if (!properties.hasNonNull("isBuffered")) {
      properties.put("isBuffered", true);
    }
    return resource(request, properties);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    List<Resource> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> credential :
        request.body().path("properties").path("credentials").properties()) {
      if (isSecret(credential)) {
        values.add(namedValue(written.id(), credential));
      }
    }
    return Effects.storing(values);
  }

  private static boolean isSecret(Map.Entry<String, JsonNode> credential) {
    return credential.getValue().isTextual()
        && !credential.getValue().asText().startsWith("{{")
        && !credential.getKey().equals("name")
        && !credential.getKey().equals("identityClientId")
        && !credential.getKey().equals("endpointAddress");
  }

  private static Resource namedValue(ResourceId logger, Map.Entry<String, JsonNode> credential) {
    String displayName = displayName(logger, credential.getKey());
    ResourceId id = service(logger).child("namedValues", displayName.toLowerCase(Locale.ROOT));
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties")
        .put("displayName", displayName)
        .put("secret", true)
        .put("provisioningState", "Succeeded");
    return new Resource(
        id, "", body, Envelope.empty().put("value", credential.getValue().asText()));
  }

  private static String displayName(ResourceId logger, String credential) {
    return "Logger-Credentials--%08x".formatted((logger.key() + ":" + credential).hashCode());
  }
}
