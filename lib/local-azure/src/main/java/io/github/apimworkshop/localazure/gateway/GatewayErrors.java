package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.GatewayError;
import io.vertx.core.http.HttpServerResponse;

/** Errors of the gateway itself, in the service's words. */
final class GatewayErrors {
  private GatewayErrors() {}

  static GatewayError operationNotFound() {
    return new GatewayError(
        "configuration",
        "OperationNotFound",
        "Unable to match incoming request to an operation.",
        404,
        "Resource Not Found",
        "Resource not found",
        new Headers());
  }

  /** Answers without any policy. */
  static void answer(HttpServerResponse response, int status, String message) {
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(status).putHeader("Content-Type", "application/json");
    response.end("{ \"statusCode\": " + status + ", \"message\": \"" + message + "\" }");
  }
}
