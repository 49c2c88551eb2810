package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.gateway.ApiRouter.Match;
import io.github.apimworkshop.localazure.trace.CallRecord;
import io.github.apimworkshop.localazure.trace.RequestTrace;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.IncomingRequest;
import io.github.apimworkshop.policy.pipeline.MatchedScope;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;
import java.util.function.Supplier;

/** One call on its way through the gateway. Belongs to one event loop. */
final class GatewayCall {
  private static final int LONGEST_LENGTH = 18;

  private final ServiceGateway gateway;
  private final BackendClient client;
  private final UUID id;
  private final HttpServerRequest request;
  private final GatewayUnit unit;
  private final long start = System.nanoTime();
  private Forwarder forwarder;
  private Exchange exchange;
  private Tracing tracing = Tracing.OFF;
  private boolean over;

  GatewayCall(ServiceGateway gateway, BackendClient client, UUID id, HttpServerRequest request) {
    this.gateway = gateway;
    this.client = client;
    this.id = id;
    this.request = request;
    this.unit = gateway.nextUnit();
  }

  void start(Buffer body) {
    ServiceConfiguration configuration = gateway.configuration();
    Url url = url();
    Headers headers = HopHeaders.read(request.headers());
    String caller = request.remoteAddress().hostAddress();
    String method = request.method().name();
    Match match = configuration.router().match(method, url, headers);
    SubscriptionCheck.Result subscription =
        match.operation() == null
            ? null
            : configuration.subscriptions().check(match.api(), url, headers);
    exchange = begin(configuration, match, subscription, url, headers, caller, body);
    forwarder =
        new Forwarder(
            gateway.parts().clock(),
            unit::backends,
            client,
            gateway.parts().tokens(),
            match.api() == null ? null : match.api().info().serviceUrl(),
            headers.joined("Host"),
            this::note);
    if (tracing.on()) {
      InspectorEntry.write(exchange);
    }
    headers.add("X-Forwarded-For", caller);
    request.response().closeHandler(nothing -> callerGone());
    run(configuration, match, subscription);
  }

  private Exchange begin(
      ServiceConfiguration configuration,
      Match match,
      SubscriptionCheck.Result subscription,
      Url url,
      Headers headers,
      String caller,
      Buffer body) {
    MatchedScope scope =
        new MatchedScope(
            configuration.deployment(),
            match.api() == null ? null : match.api().info(),
            match.operation() == null ? null : match.operation().info(),
            subscription == null ? null : subscription.product(),
            subscription == null ? null : subscription.subscription(),
            subscription == null ? null : subscription.user());
    if (match.api() != null) {
      tracing =
          Tracing.of(
              headers,
              gateway.observation().credentials(),
              () -> gateway.apiId(match.api().info().id()),
              subscription != null && subscription.mayTrace());
      headers.remove(Tracing.CREDENTIAL);
    }
    return Exchange.begin(
        scope,
        new IncomingRequest(
            request.method().name(),
            url,
            match.relativePath(),
            headers,
            body.length() == 0 ? null : body.getBytes(),
            caller,
            match.parameters()),
        id,
        gateway.parts().clock(),
        tracing.on());
  }

  private void run(
      ServiceConfiguration configuration, Match match, SubscriptionCheck.Result subscription) {
    CallHost host = new CallHost(gateway.parts(), unit, client, forwarder, match);
    if (match.operation() == null) {
      PolicyPipeline pipeline =
          match.api() == null ? configuration.pipeline() : match.api().pipeline();
      if (request.method().equals(HttpMethod.OPTIONS) && pipeline.answersPreflight()) {
        pipeline.runPreflight(exchange, host, this::answer);
      } else {
        pipeline.runError(exchange, host, GatewayErrors.operationNotFound(), this::answer);
      }
      return;
    }
    String product = subscription.product() == null ? null : subscription.product().id();
    PolicyPipeline pipeline = match.operation().pipeline(product);
    if (subscription.error() != null) {
      pipeline.runError(exchange, host, subscription.error(), this::answer);
    } else {
      pipeline.run(exchange, host, this::answer);
    }
  }

  private void answer(ExchangeOutcome outcome) {
    HttpServerResponse response = request.response();
    String traceId = tracing.on() ? exchange.requestId().toString() : "";
    tracing.mark(outcome, traceId, gateway.uri() + GatewayPages.TRACES + traceId);
    Transfer transfer = new Transfer(request, outcome.listeners(), () -> finish(outcome, traceId));
    if (over) {
      transfer.abandon();
      return;
    }
    try {
      response.setStatusCode(outcome.status());
      if (!outcome.reason().isEmpty() && !outcome.reason().equals(response.getStatusMessage())) {
        response.setStatusMessage(outcome.reason());
      }
      HopHeaders.write(outcome.headers(), response.headers());
    } catch (IllegalArgumentException unsendable) {
      response.headers().clear();
      response.setStatusMessage("Internal Server Error");
      GatewayErrors.answer(response, 500, "Internal server error");
      transfer.abandon();
      return;
    }
    if (outcome.body() instanceof BodyContent.Streamed streamed
        && streamed.publisher() instanceof BackendBody body) {
      transfer.stream(body.take(), framing(outcome.headers(), response));
    } else if (outcome.body() instanceof BodyContent.Buffered buffered) {
      boolean bodyless = request.method().equals(HttpMethod.HEAD) || outcome.status() == 204;
      transfer.whole(buffered.bytes(), !bodyless && outcome.status() != 304);
    } else {
      throw new IllegalStateException("a body from elsewhere: " + outcome.body());
    }
  }

  private static long framing(Headers headers, HttpServerResponse response) {
    String length = headers.joined("Content-Length");
    if (length == null || !isNumber(length)) {
      response.setChunked(true);
      return Transfer.UNKNOWN;
    }
    response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
    return Long.parseLong(length);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_LENGTH
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void callerGone() {
    if (!over) {
      over = true;
      forwarder.cancel();
    }
  }

  private void finish(ExchangeOutcome outcome, String traceId) {
    boolean gone = over;
    over = true;
    forwarder.finish();
    if (tracing.on()) {
      exchange.record(
          "transfer-response",
          message(
              gone
                  ? "The caller closed the connection."
                  : "Response has been sent to the caller in full"));
      gateway
          .observation()
          .traces()
          .put(new RequestTrace(gateway.name(), traceId, exchange.traceEntries()));
    }
    String region = outcome.headers().joined("x-ms-region");
    CallRecord record =
        new CallRecord(
            exchange.timestamp(),
            exchange.requestId(),
            gateway.name(),
            unit.number(),
            exchange.api() == null ? "" : exchange.api().id(),
            exchange.operation() == null ? "" : exchange.operation().id(),
            exchange.subscription() == null ? "" : exchange.subscription().id(),
            request.method().name(),
            exchange.request().originalUrl().path(),
            gone ? 0 : outcome.status(),
            (System.nanoTime() - start) / 1000,
            region == null ? "" : region,
            gone ? "ClientConnectionFailure" : outcome.error().map(GatewayCall::reason).orElse(""),
            traceId,
            forwarder.attempts());
    gateway.observation().log().add(record);
    gateway.observation().counters().add(record);
  }

  private void note(Supplier<String> text) {
    if (tracing.on()) {
      exchange.record("forward-request", message(text.get()));
    }
  }

  private static ObjectNode message(String text) {
    return JsonNodeFactory.instance.objectNode().put("message", text);
  }

  private static String reason(LastError error) {
    return error.reason() == null ? error.source() : error.reason();
  }

  private Url url() {
    String uri = RequestTarget.arrived(request.uri());
    int question = uri.indexOf('?');
    return new Url(
        "http",
        request.authority().host(),
        request.localAddress().port(),
        question < 0 ? uri : uri.substring(0, question),
        question < 0 ? "" : uri.substring(question));
  }
}
