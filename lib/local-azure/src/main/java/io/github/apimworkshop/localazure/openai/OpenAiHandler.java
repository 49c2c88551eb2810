package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.localazure.fault.Fault;
import io.github.apimworkshop.localazure.fault.FaultKind;
import io.github.apimworkshop.localazure.fault.FaultSwitches;
import io.github.apimworkshop.localazure.http.BodyCollector;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Serves the calls of one account. */
final class OpenAiHandler implements Handler<HttpServerRequest> {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final long LARGEST_BODY = 32L << 20;

  private final Vertx vertx;
  private final Supplier<Account> account;
  private final Caller caller;
  private final FaultSwitches faults;
  private final Simulation simulation;
  private final Map<OpenAiOperation, OperationHandler> operations =
      new EnumMap<>(OpenAiOperation.class);
  private final Map<ModelDeployment, RateLimiter> limiters = new ConcurrentHashMap<>();

  OpenAiHandler(
      Vertx vertx,
      Supplier<Account> account,
      Caller caller,
      FaultSwitches faults,
      Simulation simulation,
      Map<OpenAiOperation, OperationHandler> operations) {
    this.vertx = vertx;
    this.account = account;
    this.caller = caller;
    this.faults = faults;
    this.simulation = simulation;
    this.operations.putAll(operations);
  }

  @Override
  public void handle(HttpServerRequest request) {
    Account now = account.get();
    ResponseHeaders headers = ResponseHeaders.of(request, now.region(), simulation.random());
    BodyCollector.collect(
        request,
        LARGEST_BODY,
        body -> orRefuse(request, headers, () -> serve(request, now, headers, body)),
        flaw -> refuse(request, headers, refusal(flaw)));
  }

  private void serve(
      HttpServerRequest request, Account account, ResponseHeaders headers, Buffer body) {
    caller.check(request, account);
    OpenAiRoute route = OpenAiRoute.of(request);
    Optional<Fault> fault = faults.take(account.name());
    if (fault.isPresent() && fault.get().kind() == FaultKind.DROP_CONNECTION) {
      request.connection().close();
      return;
    }
    fault.ifPresent(f -> refuseBy(f, route));
    JsonNode json = parse(body);
    String name = route.deployment().isEmpty() ? json.path("model").asText() : route.deployment();
    ModelDeployment deployment =
        account.deployment(name).orElseThrow(OpenAiException::deploymentNotFound);
    if (!route.operation().fits(deployment)) {
      throw OpenAiException.operationNotSupported(route.operation().word(), deployment.model());
    }
    OpenAiCall call = new OpenAiCall(vertx, request, headers, route, deployment, json, fault);
    if (simulation.encoder().isLoaded(deployment.model())) {
      answer(call, route, deployment, account);
    } else {
      vertx
          .executeBlocking(() -> simulation.encoder().load(deployment.model()), false)
          .onComplete(
              loaded -> orRefuse(request, headers, () -> answer(call, route, deployment, account)));
    }
  }

  private void answer(
      OpenAiCall call, OpenAiRoute route, ModelDeployment deployment, Account account) {
    RateLimiter limiter = limiters.computeIfAbsent(deployment, d -> new RateLimiter(d.capacity()));
    operations.get(route.operation()).handle(call, limiter, account.region());
  }

  private static void orRefuse(
      HttpServerRequest request, ResponseHeaders headers, Runnable answer) {
    try {
      answer.run();
    } catch (OpenAiException refusal) {
      refuse(request, headers, refusal);
    } catch (RuntimeException fault) {
      // A caller that waits for nothing is worse off than one that reads of a fault.
      refuse(request, headers, internalError());
      throw fault;
    }
  }

  private static void refuseBy(Fault fault, OpenAiRoute route) {
    switch (fault.kind()) {
      case THROTTLE ->
          throw RateDecision.throttled(
              route.operation(), route.apiVersion(), "token rate", fault.retryAfter().toMillis());
      case INTERNAL_ERROR -> throw internalError();
      case UNAVAILABLE ->
          throw OpenAiException.of(
              503,
              "ServiceUnavailable",
              "The service is temporarily unable to process your request.");
      case SLOW, DROP_CONNECTION, HALF_STREAM, WRONG_LENGTH -> {}
    }
  }

  private static OpenAiException refusal(BodyCollector.Flaw flaw) {
    return switch (flaw) {
      case TOO_LARGE -> OpenAiException.of(413, "413", "The request body is too large.");
      case MALFORMED -> OpenAiException.of(400, "400", "The request body is malformed.");
    };
  }

  private static OpenAiException internalError() {
    return OpenAiException.of(
        500,
        "InternalServerError",
        "The server had an error while processing your request. Sorry about that!");
  }

  private static JsonNode parse(Buffer body) {
    try {
      JsonNode json = MAPPER.readTree(body.getBytes());
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      // answered below like any other body that is no object
    }
    throw OpenAiException.invalidRequest(
        null,
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't"
            + " using your HTTP library correctly. The OpenAI API expects a JSON payload, but what"
            + " was sent was not valid JSON.)");
  }

  private static void refuse(
      HttpServerRequest request, ResponseHeaders headers, OpenAiException refusal) {
    HttpServerResponse response = request.response().setStatusCode(refusal.status());
    headers.writeTo(response.headers());
    refusal.headers().forEach(response::putHeader);
    response.putHeader("Content-Type", "application/json");
    response.end(Buffer.buffer(OpenAiCall.bytes(refusal.body())));
  }
}
