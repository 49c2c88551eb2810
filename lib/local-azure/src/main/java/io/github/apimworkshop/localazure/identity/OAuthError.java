package io.github.apimworkshop.localazure.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An error answer of RFC 6749. */
final class OAuthError {
  private OAuthError() {}

  static void send(RoutingContext call, int status, String error, String description) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(new JsonObject().put("error", error).put("error_description", description).encode());
  }
}
