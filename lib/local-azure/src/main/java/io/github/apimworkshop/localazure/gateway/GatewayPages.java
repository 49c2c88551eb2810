package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.trace.RequestTrace;
import io.github.apimworkshop.localazure.trace.TraceStore;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What a gateway answers itself, beside its APIs: its health, and traces of the older kind. */
final class GatewayPages {
  static final String STATUS = "/status-0123456789abcdef";
  static final String TRACES = "/traces-0123456789abcdef/";

  private GatewayPages() {}

  /** True if the request was answered. */
  static boolean answer(HttpServerRequest request, TraceStore traces) {
    String path = request.path();
    if (path.equals(STATUS)) {
      request.response().end();
      return true;
    }
    if (!path.startsWith(TRACES)) {
      return false;
    }
    Optional<RequestTrace> trace = traces.find(path.substring(TRACES.length()));
    if (trace.isPresent()) {
      request.response().putHeader("Content-Type", "application/json");
      request.response().end(trace.get().json().toString());
    } else {
      GatewayErrors.answer(request.response(), 404, "Resource not found");
    }
    return true;
  }
}
