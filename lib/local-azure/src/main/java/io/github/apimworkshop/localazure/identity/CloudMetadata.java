package io.github.apimworkshop.localazure.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What tools ask a cloud for before they sign in: {@code GET /metadata/endpoints}
 * (learn.microsoft.com/azure/azure-resource-manager/management/endpoints, read 2026-11).
 */
final class CloudMetadata {
  private static final String AUDIENCE = "https://management.azure.com/";
  private static final String LIST_SINCE = "2018";
  private static final String ONE_CLOUD_SINCE = "2022";

  void mount(Router router) {
    router.get("/metadata/endpoints").handler(this::answer);
  }

  private void answer(RoutingContext call) {
    String here = "http://127.0.0.1:" + call.request().localAddress().port();
    String version = call.queryParams().get("api-version");
    if (version == null || version.isBlank()) {
      OAuthError.send(
          call, 400, "invalid_request", "Required query variable 'api-version' is missing");
      return;
    }
    call.response()
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(document(version, here));
  }

  private static String document(String version, String here) {
    if (version.compareTo(LIST_SINCE) < 0) {
      return endpoints(here).encode();
    }
    return version.compareTo(ONE_CLOUD_SINCE) < 0
        ? new JsonArray().add(cloud(here)).encode()
        : cloud(here).encode();
  }

  /** The form of 2015-01-01: one cloud, endpoints only. */
  private static JsonObject endpoints(String here) {
    return new JsonObject()
        .put("galleryEndpoint", here)
        .put("graphEndpoint", here)
        .put("portalEndpoint", here)
        .put(
            "authentication",
            new JsonObject()
                .put("loginEndpoint", here)
                .put("audiences", new JsonArray().add(AUDIENCE)));
  }

  /** The form since 2019-05-01, first as an entry in a list of clouds, later alone. */
  private static JsonObject cloud(String here) {
    return new JsonObject()
        .put("name", "LocalAzure")
        .put("portal", here)
        .put("resourceManager", here)
        .put(
            "authentication",
            new JsonObject()
                .put("loginEndpoint", here)
                .put("audiences", new JsonArray().add(AUDIENCE))
                .put("tenant", "common")
                .put("identityProvider", "AAD"))
        .put("graph", here)
        .put("suffixes", new JsonObject());
  }
}
