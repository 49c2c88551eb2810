package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The document that {@code properties.format} and {@code properties.value} bring in. */
final class ApiImport {
  /** Names an endpoint, not a document: what it serves is asked for there, call by call. */
  static final String GRAPHQL = "graphql-link";

  private final OpenApiDocument document;

  private ApiImport(OpenApiDocument document) {
    this.document = document;
  }

  /** Empty when nothing is imported. */
  static Optional<ApiImport> of(ObjectNode properties) {
    if (!properties.hasNonNull("value") || !properties.hasNonNull("format")) {
      return Optional.empty();
    }
    String format = properties.path("format").asText().toLowerCase(Locale.ROOT);
    if (format.equals(GRAPHQL)) {
      return Optional.empty();
    }
    // A document that a template loads as JSON arrives as an object, and API Management takes it.
    JsonNode given = properties.path("value");
    String value = given.isContainerNode() ? given.toString() : given.asText();
    return switch (format) {
      case "openapi", "openapi+json", "swagger-json" ->
          Optional.of(new ApiImport(OpenApiDocument.parse(value)));
      case "openapi-link", "openapi+json-link", "swagger-link-json" ->
          Optional.of(new ApiImport(OpenApiDocument.parse(PublishedDocument.read(value))));
      default ->
          throw Errors.badRequest(
              "ValidationError",
              "The format '%s' is not supported by the local Azure. Use openapi, openapi+json, openapi-link, openapi+json-link, swagger-json or swagger-link-json."
                  .formatted(format));
    };
  }

  /** Title, description and backend address of the document, where the request has none. */
  void complete(ObjectNode properties) {
    if (!properties.hasNonNull("displayName") && !document.title().isEmpty()) {
      properties.put("displayName", document.title());
    }
    if (!properties.hasNonNull("description") && !document.description().isEmpty()) {
      properties.put("description", document.description());
    }
    if (!properties.hasNonNull("serviceUrl") && !document.serviceUrl().isEmpty()) {
      properties.put("serviceUrl", document.serviceUrl());
    }
  }

  List<Resource> operations(ResourceId api) {
    return document.operations(api);
  }
}
