package io.github.apimworkshop.localazure.management;

import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Query;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HTTP into management calls and back; the calls run on worker threads. */
final class ManagementHandler implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(ManagementHandler.class);

  private final Dispatcher dispatcher;
  private final WorkerExecutor workers;
  private final Supplier<String> ids;

  ManagementHandler(Dispatcher dispatcher, WorkerExecutor workers, Supplier<String> ids) {
    this.dispatcher = dispatcher;
    this.workers = workers;
    this.ids = ids;
  }

  @Override
  public void handle(RoutingContext call) {
    workers
        .executeBlocking(() -> dispatcher.handle(request(call)), false)
        .onSuccess(response -> send(call, response))
        .onFailure(failure -> fail(call, failure));
  }

  private static ArmRequest request(RoutingContext call) {
    String text = call.body().asString(StandardCharsets.UTF_8.name());
    return new ArmRequest(
        call.request().method().name(),
        segments(call.request().path()),
        Map.of(),
        new Query(flat(call.queryParams())),
        headers(call),
        text == null ? "" : text);
  }

  /** HTTP/2 names the host elsewhere. */
  private static Map<String, String> headers(RoutingContext call) {
    Map<String, String> headers = flat(call.request().headers());
    headers.put("Host", call.request().authority().toString());
    return headers;
  }

  /** Some clients send the slashes of a scope encoded, as {@code %2Fsubscriptions%2F...}. */
  private static List<String> segments(String path) {
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Arrays.stream(decoded.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  private static Map<String, String> flat(MultiMap values) {
    Map<String, String> flat = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach(value -> flat.putIfAbsent(value.getKey(), value.getValue()));
    return flat;
  }

  private void send(RoutingContext call, ArmResponse answer) {
    HttpServerResponse response = call.response().setStatusCode(answer.status());
    String requestId = ids.get();
    response.putHeader("x-ms-request-id", requestId);
    response.putHeader("x-ms-correlation-request-id", requestId);
    response.putHeader("x-ms-routing-request-id", "LOCAL:" + requestId);
    response.putHeader("Cache-Control", "no-cache");
    String clientId = call.request().getHeader("x-ms-client-request-id");
    if (clientId != null
        && "true".equalsIgnoreCase(call.request().getHeader("x-ms-return-client-request-id"))) {
      response.putHeader("x-ms-client-request-id", clientId);
    }
    answer.headers().forEach(response::putHeader);
    if (answer.content().isEmpty()) {
      response.end();
      return;
    }
    response.putHeader("Content-Type", answer.content().get().type());
    response.end(answer.content().get().text());
  }

  private void fail(RoutingContext call, Throwable failure) {
    LOG.error("{} {}", call.request().method(), call.request().path(), failure);
    ErrorBody error =
        ErrorBody.of(
            "InternalServerError",
            "The local Azure failed on this request: " + failure.getClass().getSimpleName());
    send(call, ArmResponse.of(500, ErrorEnvelope.of(error)));
  }
}
