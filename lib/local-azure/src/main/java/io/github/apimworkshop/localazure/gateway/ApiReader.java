package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.gateway.ApiVersion.Scheme;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.CompiledPolicy;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the APIs of one service with their operations, products and pipelines. */
final class ApiReader {
  private final ResourceStore store;
  private final PolicySet policies;
  private final ResourceId service;
  private final ReferencedTexts texts;
  private final Map<String, String> serviceSchemas;

  ApiReader(ResourceStore store, PolicySet policies, ResourceId service, ReferencedTexts texts) {
    this.store = store;
    this.policies = policies;
    this.service = service;
    this.texts = texts;
    this.serviceSchemas = SchemaReader.read(service, store);
  }

  List<RoutedApi> read() {
    Map<String, List<ProductInfo>> products = productsByApi();
    List<RoutedApi> apis = new ArrayList<>();
    for (Resource api : store.children(service, "apis")) {
      String name = api.id().name();
      if (api.properties().path("isCurrent").asBoolean(true) || name.contains(";rev=")) {
        String baseName = name.replaceAll(";rev=.*", "").toLowerCase(Locale.ROOT);
        apis.add(api(api, products.getOrDefault(baseName, List.of())));
      }
    }
    return apis;
  }

  private RoutedApi api(Resource api, List<ProductInfo> products) {
    JsonNode properties = api.properties();
    ApiVersion version = version(properties);
    String path = properties.path("path").asText();
    String revision = api.id().name().replaceAll("^[^;]*", "");
    List<String> segments = OperationTemplate.segments(path + revision);
    if (version.scheme() == Scheme.PATH) {
      segments.add(version.value());
    }
    Optional<CompiledPolicy> document = policies.of(api.id(), PolicyScope.API, texts, null);
    List<RoutedOperation> operations = new ArrayList<>();
    for (Resource operation : store.children(api.id(), "operations")) {
      operations.add(operation(operation, document, products));
    }
    if (properties.path("type").asText().equalsIgnoreCase("graphql")) {
      operations.add(operation(endpoint(api.id()), document, products));
    }
    operations.sort(Comparator.comparing(RoutedOperation::template));
    Map<String, String> schemas = SchemaReader.read(api.id(), store);
    schemas.putAll(serviceSchemas);
    return new RoutedApi(
        info(api, String.join("/", segments)),
        segments,
        version,
        properties.path("subscriptionRequired").asBoolean(true),
        products,
        operations,
        schemas,
        pipeline(Optional.empty(), document, Optional.empty()));
  }

  /** A GraphQL API has no operations of its own: every query is a POST to its path. */
  private static Resource endpoint(ResourceId api) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("properties")
        .put("displayName", "GraphQL")
        .put("method", "POST")
        .put("urlTemplate", "/");
    return Resource.of(api.child("operations", "graphql"), "", body);
  }

  private RoutedOperation operation(
      Resource operation, Optional<CompiledPolicy> api, List<ProductInfo> products) {
    JsonNode properties = operation.properties();
    String urlTemplate = properties.path("urlTemplate").asText();
    OperationTemplate template = new OperationTemplate(urlTemplate);
    Optional<CompiledPolicy> own =
        policies.of(operation.id(), PolicyScope.OPERATION, texts, template.parameters());
    Map<String, PolicyPipeline> byProduct = new HashMap<>();
    for (ProductInfo product : products) {
      Optional<CompiledPolicy> document =
          policies.of(service.child("products", product.id()), PolicyScope.PRODUCT, texts, null);
      document.ifPresent(d -> byProduct.put(product.id(), pipeline(document, api, own)));
    }
    return new RoutedOperation(
        new OperationInfo(
            operation.id().name(),
            properties.path("method").asText().toUpperCase(Locale.ROOT),
            properties.path("displayName").asText(operation.id().name()),
            urlTemplate),
        template,
        ContractReader.read(properties),
        pipeline(Optional.empty(), api, own),
        Map.copyOf(byProduct));
  }

  private PolicyPipeline pipeline(
      Optional<CompiledPolicy> product,
      Optional<CompiledPolicy> api,
      Optional<CompiledPolicy> operation) {
    List<CompiledPolicy> documents = new ArrayList<>();
    documents.add(policies.global(service, texts));
    product.ifPresent(documents::add);
    api.ifPresent(documents::add);
    operation.ifPresent(documents::add);
    return PolicyPipeline.of(documents);
  }

  private Map<String, List<ProductInfo>> productsByApi() {
    Map<String, List<ProductInfo>> byApi = new HashMap<>();
    for (Resource product : store.children(service, "products")) {
      JsonNode properties = product.properties();
      JsonNode limit = properties.path("subscriptionsLimit");
      ProductInfo info =
          new ProductInfo(
              product.id().name(),
              properties.path("displayName").asText(product.id().name()),
              properties.path("approvalRequired").asBoolean(false),
              properties.path("subscriptionRequired").asBoolean(true),
              limit.isInt() ? limit.asInt() : null,
              properties.path("state").asText().equalsIgnoreCase("published"),
              List.of(),
              List.of());
      for (Resource api : store.children(product.id(), "apis")) {
        byApi
            .computeIfAbsent(api.id().name().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(info);
      }
    }
    return byApi;
  }

  private ApiVersion version(JsonNode properties) {
    String setId = properties.path("apiVersionSetId").asText();
    String value = properties.path("apiVersion").asText();
    if (setId.isEmpty()) {
      return ApiVersion.NONE;
    }
    String setName = setId.substring(setId.lastIndexOf('/') + 1);
    JsonNode set =
        store
            .find(service.child("apiVersionSets", setName))
            .map(Resource::properties)
            .orElse(properties.path("apiVersionSet"));
    return switch (set.path("versioningScheme").asText().toLowerCase(Locale.ROOT)) {
      case "header" -> new ApiVersion(Scheme.HEADER, set.path("versionHeaderName").asText(), value);
      case "query" -> new ApiVersion(Scheme.QUERY, set.path("versionQueryName").asText(), value);
      default -> value.isEmpty() ? ApiVersion.NONE : new ApiVersion(Scheme.PATH, "", value);
    };
  }

  private static ApiInfo info(Resource api, String path) {
    JsonNode properties = api.properties();
    JsonNode keys = properties.path("subscriptionKeyParameterNames");
    List<String> protocols = new ArrayList<>();
    properties.path("protocols").forEach(protocol -> protocols.add(protocol.asText()));
    String serviceUrl = properties.path("serviceUrl").asText("");
    return new ApiInfo(
        api.id().name(),
        properties.path("displayName").asText(api.id().name()),
        path,
        properties.path("apiRevision").asText("1"),
        properties.path("apiVersion").asText(null),
        properties.path("isCurrent").asBoolean(true),
        serviceUrl.isEmpty() ? null : Url.parse(serviceUrl),
        protocols,
        keys.path("header").asText("Ocp-Apim-Subscription-Key"),
        keys.path("query").asText("subscription-key"));
  }
}
