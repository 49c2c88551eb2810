package io.github.apimworkshop.localazure.openai;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The headers every answer of an account carries. */
record ResponseHeaders(String requestId, String clientRequestId, String innerId, String region) {
  private static final CharSequence APIM_REQUEST_ID =
      HttpHeaders.createOptimized("apim-request-id");
  private static final CharSequence SECURITY =
      HttpHeaders.createOptimized("max-age=31536000; includeSubDomains; preload");
  private static final CharSequence NO_CACHE =
      HttpHeaders.createOptimized("no-cache, must-revalidate");

  static ResponseHeaders of(HttpServerRequest request, Region region, RandomGenerator random) {
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    String client = request.getHeader("x-ms-client-request-id");
    return new ResponseHeaders(
        id,
        client == null ? id : client,
        new UUID(random.nextLong(), random.nextLong()).toString(),
        region.displayName());
  }

  void writeTo(MultiMap headers) {
    headers.set(APIM_REQUEST_ID, requestId);
    headers.set("x-ms-client-request-id", clientRequestId);
    headers.set("x-request-id", innerId);
    headers.set("x-ms-region", region);
    headers.set("azureml-model-session", "d000-20261101000000");
    headers.set("x-accel-buffering", "no");
    headers.set("x-content-type-options", "nosniff");
    headers.set("Strict-Transport-Security", SECURITY);
    headers.set("Cache-Control", NO_CACHE);
  }
}
