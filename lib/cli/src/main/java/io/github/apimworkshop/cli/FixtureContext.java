package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.IncomingRequest;
import io.github.apimworkshop.policy.pipeline.MatchedScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The variable {@code context} of an expression that is tried out, made from fixtures. */
final class FixtureContext {
  private static final String HOST = "https://gateway.example";

  private final Clock clock;
  private final UUID requestId;

  FixtureContext(Clock clock, UUID requestId) {
    this.clock = clock;
    this.requestId = requestId;
  }

  /** Without a request fixture it is {@code GET /}; without a response there is none. */
  PolicyContext of(
      Optional<HttpFixture> request,
      Optional<HttpFixture> response,
      Map<String, String> variables) {
    HttpFixture asked = request.orElseGet(() -> new HttpFixture("GET /", Headers.of(), ""));
    Url url = url(asked.word(1));
    var exchange =
        Exchange.begin(
            matched(asked.word(0), url),
            new IncomingRequest(
                asked.word(0),
                url,
                url.path(),
                asked.headers(),
                body(asked),
                "127.0.0.1",
                Map.of()),
            requestId,
            clock,
            false);
    response.ifPresent(answer -> exchange.setAnswer(answer(answer, url)));
    exchange.variables().putAll(variables);
    return exchange;
  }

  /** An API, an operation and a subscription as a call usually has them; no product, no user. */
  private MatchedScope matched(String method, Url url) {
    return new MatchedScope(
        DeploymentInfo.managed("workshop", "West US"),
        ApiInfo.of("api", "API", "", null),
        new OperationInfo("operation", method, "Operation", url.path()),
        null,
        new SubscriptionInfo(
            "subscription", "Subscription", "key", "key", "key-2", clock.instant(), null, null),
        null);
  }

  private static Url url(String target) {
    try {
      return Url.parse(target.startsWith("/") ? HOST + target : target);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          "The request fixture has no address: '" + target + "'.",
          "Begin it with a line such as POST /openai/chat HTTP/1.1.",
          e);
    }
  }

  private static byte[] body(HttpFixture fixture) {
    return fixture.body().isEmpty() ? null : fixture.body().getBytes(StandardCharsets.UTF_8);
  }

  /** The first line may be {@code HTTP/1.1 429 Too Many Requests} or begin with the status. */
  private static BackendAnswer answer(HttpFixture fixture, Url url) {
    int at = fixture.word(0).startsWith("HTTP/") ? 1 : 0;
    String status = fixture.word(at);
    if (!status.matches("[1-5]\\d\\d")) {
      throw new CommandFailure(
          "The response fixture has no status: '" + fixture.firstLine() + "'.",
          "Begin it with a line such as HTTP/1.1 429 Too Many Requests.");
    }
    String reason = fixture.firstLine().replaceFirst("^(HTTP/\\S+ +)?\\d+ *", "");
    return new BackendAnswer(
        Integer.parseInt(status),
        reason,
        fixture.headers(),
        BodyContent.of(body(fixture)),
        url,
        Optional.empty());
  }
}
