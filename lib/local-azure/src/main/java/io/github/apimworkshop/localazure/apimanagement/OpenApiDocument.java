package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An OpenAPI 3 or Swagger 2 document, JSON or YAML
 * (learn.microsoft.com/azure/api-management/api-management-api-import-restrictions, read 2026-11).
 */
final class OpenApiDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final JsonNode root;

  private OpenApiDocument(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a document.
   *
   * @throws ArmException 400 with line and column when the text is no OpenAPI document
   */
  static OpenApiDocument parse(String text) {
    JsonNode root;
    try {
      String trimmed = text.stripLeading();
      boolean json = trimmed.startsWith("{") || trimmed.startsWith("/");
      root = (json ? JSON : YAML).readTree(text);
    } catch (JsonProcessingException e) {
      throw invalid(
          "line %d, column %d: %s"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    }
    if (!root.path("openapi").asText().startsWith("3.") && !root.has("swagger")) {
      throw invalid("neither 'openapi: 3.x' nor 'swagger: 2.0' is at its top");
    }
    if (!root.path("paths").isObject()) {
      throw invalid("'paths' is missing");
    }
    return new OpenApiDocument(root);
  }

  String title() {
    return root.path("info").path("title").asText("");
  }

  String description() {
    return root.path("info").path("description").asText("");
  }

  /** First server that is an absolute address, its variables with their default values. */
  String serviceUrl() {
    String server = root.path("servers").path(0).path("url").asText("");
    for (Map.Entry<String, JsonNode> variable :
        root.path("servers").path(0).path("variables").properties()) {
      String value = variable.getValue().path("default").asText("");
      server = server.replace("{" + variable.getKey() + "}", value);
    }
    if (server.startsWith("http")) {
      return server;
    }
    String host = root.path("host").asText("");
    return host.isEmpty()
        ? ""
        : root.path("schemes").path(0).asText("https")
            + "://"
            + host
            + root.path("basePath").asText("");
  }

  List<Resource> operations(ResourceId api) {
    List<Resource> operations = new ArrayList<>();
    Set<String> names = new HashSet<>();
    OpenApiOperation reader = new OpenApiOperation(root);
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey().toLowerCase(Locale.ROOT))) {
          String name = unique(name(method.getKey(), path.getKey(), method.getValue()), names);
          operations.add(
              reader.read(
                  api.child("operations", name),
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  path.getValue().path("parameters"),
                  method.getValue()));
        }
      }
    }
    return operations;
  }

  /** The operationId where there is one, otherwise made of method and path. */
  private static String name(String method, String path, JsonNode operation) {
    String given = operation.path("operationId").asText("");
    String source = given.isEmpty() ? method + "-" + path : given;
    String name = source.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    String shortened = name.length() > 76 ? name.substring(0, 76) : name;
    return given.isEmpty() ? shortened.toLowerCase(Locale.ROOT) : shortened;
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = name + "-" + i;
    }
    return candidate;
  }

  private static ArmException invalid(String reason) {
    return Errors.badRequest(
        "ValidationError",
        "Parsing error(s): the document is no OpenAPI document: " + reason + ".");
  }
}
