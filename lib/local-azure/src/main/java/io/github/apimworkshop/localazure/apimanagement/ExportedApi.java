package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** An API as a document that others can read: OpenAPI 3.0 or Swagger 2.0. */
final class ExportedApi {
  private final ResourceStore store;
  private final Resource api;
  private final JsonNode properties;

  ExportedApi(ResourceStore store, Resource api) {
    this.store = store;
    this.api = api;
    this.properties = api.properties();
  }

  /** The name of a file that holds it, without ending. */
  String title() {
    return properties.path("displayName").asText(api.id().name());
  }

  ObjectNode as(ExportFormat format) {
    return format == ExportFormat.SWAGGER ? swagger() : openApi();
  }

  private ObjectNode openApi() {
    ObjectNode document = Envelope.empty().put("openapi", "3.0.1");
    document.set("info", info());
    document.putArray("servers").addObject().put("url", address().toString());
    document.set("paths", paths(new OpenApiWriter()));
    if (keyRequired()) {
      ObjectNode schemes = document.putObject("components").putObject("securitySchemes");
      secure(document, schemes);
    }
    return document;
  }

  private ObjectNode swagger() {
    ObjectNode document = Envelope.empty().put("swagger", "2.0");
    document.set("info", info());
    URI address = address();
    document.put("host", address.getAuthority()).put("basePath", address.getPath());
    document.putArray("schemes").add(address.getScheme());
    if (keyRequired()) {
      secure(document, document.putObject("securityDefinitions"));
    }
    document.set("paths", paths(new SwaggerWriter()));
    return document;
  }

  private ObjectNode info() {
    ObjectNode info = Envelope.empty().put("title", title());
    String description = properties.path("description").asText("");
    if (!description.isEmpty()) {
      info.put("description", description);
    }
    return info.put("version", properties.path("apiVersion").asText("1.0"));
  }

  /** Where the gateway serves the API, not where its backend is. */
  private URI address() {
    ResourceId service = ServiceChild.service(api.id());
    String gateway =
        store
            .find(service)
            .map(it -> it.properties().path("gatewayUrl").asText())
            .orElse("http://localhost");
    String path = properties.path("path").asText("");
    String address = path.isEmpty() ? gateway : gateway + "/" + path;
    return URI.create(isVersionedByPath() ? address + "/" + version() : address);
  }

  private boolean isVersionedByPath() {
    String set = properties.path("apiVersionSetId").asText("");
    return !set.isEmpty()
        && !version().isEmpty()
        && store
            .find(ServiceChild.reference(ServiceChild.service(api.id()), set))
            .filter(it -> it.properties().path("versioningScheme").asText().equals("Segment"))
            .isPresent();
  }

  private String version() {
    return properties.path("apiVersion").asText("");
  }

  private boolean keyRequired() {
    return properties.path("subscriptionRequired").asBoolean(true);
  }

  private void secure(ObjectNode document, ObjectNode schemes) {
    JsonNode names = properties.path("subscriptionKeyParameterNames");
    var security = document.putArray("security");
    for (String place : List.of("header", "query")) {
      String scheme =
          "apiKey" + place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
      schemes
          .putObject(scheme)
          .put("type", "apiKey")
          .put("name", names.path(place).asText())
          .put("in", place);
      security.addObject().putArray(scheme);
    }
  }

  private ObjectNode paths(OperationWriter writer) {
    ObjectNode paths = Envelope.empty();
    for (Resource operation : store.children(api.id(), "operations")) {
      JsonNode each = operation.properties();
      // What follows the path of a template are parameters of the query.
      String path = each.path("urlTemplate").asText("/").replaceFirst("\\?.*$", "");
      String method = each.path("method").asText("GET").toLowerCase(Locale.ROOT);
      paths.withObjectProperty(path.isEmpty() ? "/" : path).set(method, written(operation, writer));
    }
    return paths;
  }

  private static ObjectNode written(Resource operation, OperationWriter writer) {
    JsonNode properties = operation.properties();
    ObjectNode written = Envelope.empty().put("summary", properties.path("displayName").asText(""));
    String description = properties.path("description").asText("");
    if (!description.isEmpty()) {
      written.put("description", description);
    }
    written.put("operationId", operation.id().name());
    String template = properties.path("urlTemplate").asText("");
    JsonNode request = properties.path("request");
    parameters(properties.path("templateParameters"))
        .forEach(
            it -> {
              boolean inPath = template.replaceFirst("\\?.*$", "").matches(named(it));
              writer.parameter(written, it, inPath ? "path" : "query");
            });
    parameters(request.path("queryParameters"))
        .forEach(it -> writer.parameter(written, it, "query"));
    parameters(request.path("headers")).forEach(it -> writer.parameter(written, it, "header"));
    writer.request(written, request);
    ObjectNode responses = written.putObject("responses");
    for (JsonNode response : properties.path("responses")) {
      writer.response(
          responses
              .putObject(response.path("statusCode").asText())
              .put("description", response.path("description").asText("")),
          response);
    }
    if (responses.isEmpty()) {
      responses.putObject("200").put("description", "");
    }
    return written;
  }

  private static String named(JsonNode parameter) {
    return ".*\\{\\*?" + Pattern.quote(parameter.path("name").asText()) + "}.*";
  }

  private static List<JsonNode> parameters(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
