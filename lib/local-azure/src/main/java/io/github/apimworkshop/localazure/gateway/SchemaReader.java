package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the schemas of a service or an API as text
 * (learn.microsoft.com/rest/api/apimanagement/global-schema, read 2026-11).
 */
final class SchemaReader {
  private SchemaReader() {}

  /** By schema id. */
  static Map<String, String> read(ResourceId owner, ResourceStore store) {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (Resource schema : store.children(owner, "schemas")) {
      schemas.put(schema.id().name(), text(schema.properties()));
    }
    return schemas;
  }

  private static String text(JsonNode properties) {
    JsonNode document = properties.path("document");
    if (properties.hasNonNull("value")) {
      return properties.path("value").asText();
    }
    JsonNode value = document.hasNonNull("value") ? document.path("value") : document;
    return value.isTextual() ? value.textValue() : value.toString();
  }
}
