package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.PreflightStep;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Answers preflights and lets pages of other origins read responses
 * (learn.microsoft.com/azure/api-management/cors-policy, read 2026-11).
 */
final class CorsPolicy extends PolicyStep implements PreflightStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("cors")
                  .optionalLiteral("allow-credentials", new ValueRule.Bool())
                  .optionalLiteral("terminate-unmatched-request", new ValueRule.Bool())
                  .child(Shape.of("allowed-origins").child(Shape.text("origin"), 1, 1000), 1, 1)
                  .child(
                      Shape.of("allowed-methods")
                          .optional(
                              "preflight-result-max-age", new ValueRule.Whole(0, Integer.MAX_VALUE))
                          .children(Shape.text("method")))
                  .child(Shape.of("allowed-headers").children(Shape.text("header")))
                  .child(Shape.of("expose-headers").children(Shape.text("header"))),
              CorsPolicy::new)
          .in(PolicyPlace.INBOUND)
          .once();

  private final boolean allowCredentials;
  private final boolean terminateUnmatched;
  private final List<Value> origins;
  private final List<Value> methods;
  private final Value maxAge;
  private final List<Value> allowedHeaders;
  private final List<Value> exposedHeaders;

  private CorsPolicy(Parts parts) {
    super(parts);
    this.allowCredentials = parts.flag("allow-credentials", false);
    this.terminateUnmatched = parts.flag("terminate-unmatched-request", true);
    this.origins = parts.child("allowed-origins").orElseThrow().texts("origin");
    this.methods = parts.child("allowed-methods").map(c -> c.texts("method")).orElse(List.of());
    this.maxAge =
        parts.child("allowed-methods").map(c -> c.value("preflight-result-max-age")).orElse(null);
    this.allowedHeaders =
        parts.child("allowed-headers").map(c -> c.texts("header")).orElse(List.of());
    this.exposedHeaders =
        parts.child("expose-headers").map(c -> c.texts("header")).orElse(List.of());
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    Headers request = exchange.request().headers();
    String origin = request.joined("Origin");
    if (origin == null || origin.isEmpty()) {
      run.trace(
          this,
          "Origin header was missing or empty and the request was classified as not cross-domain."
              + " CORS policy was not applied.");
      return StepResult.NEXT;
    }
    boolean preflight =
        exchange.request().method().equals("OPTIONS")
            && request.contains("Access-Control-Request-Method");
    List<String> allowedOrigins = texts(origins, run);
    boolean matched =
        allowedOrigins.contains("*")
            || allowedOrigins.stream().anyMatch(each -> sameOrigin(each, origin));
    if (matched && preflight) {
      matched = allows(run, request);
    }
    if (!matched) {
      return unmatched(run);
    }
    Headers answer = new Headers();
    boolean anyOrigin = allowedOrigins.contains("*") && !allowCredentials;
    answer.add("Access-Control-Allow-Origin", anyOrigin ? "*" : origin);
    if (allowCredentials) {
      answer.add("Access-Control-Allow-Credentials", "true");
    }
    if (preflight) {
      return answerPreflight(run, answer, request);
    }
    List<String> exposed = texts(exposedHeaders, run);
    if (!exposed.isEmpty()) {
      answer.add("Access-Control-Expose-Headers", String.join(",", exposed));
    }
    exchange.onCompletion(() -> answer.forEach(exchange.response().headers()::set));
    run.trace(this, "Origin '%s' was allowed.", origin);
    return StepResult.NEXT;
  }

  private boolean allows(PipelineRun run, Headers request) throws PolicyFailure {
    List<String> allowedMethods = methods(run);
    String method = request.joined("Access-Control-Request-Method");
    boolean methodOk =
        allowedMethods.contains("*") || allowedMethods.stream().anyMatch(method::equalsIgnoreCase);
    String wanted = request.joined("Access-Control-Request-Headers");
    List<String> headers = texts(allowedHeaders, run);
    return methodOk && (wanted == null || headers.contains("*") || covers(headers, wanted));
  }

  private static boolean covers(List<String> allowed, String wanted) {
    for (String header : wanted.split(",", -1)) {
      if (allowed.stream().noneMatch(header.strip()::equalsIgnoreCase)) {
        return false;
      }
    }
    return true;
  }

  private StepResult answerPreflight(PipelineRun run, Headers answer, Headers request)
      throws PolicyFailure {
    List<String> allowedMethods = methods(run);
    answer.add(
        "Access-Control-Allow-Methods",
        allowedMethods.contains("*")
            ? request.joined("Access-Control-Request-Method")
            : String.join(",", allowedMethods));
    String wanted = request.joined("Access-Control-Request-Headers");
    if (wanted != null) {
      answer.add("Access-Control-Allow-Headers", wanted);
    }
    int seconds = maxAge == null ? 0 : maxAge.int32(run);
    if (seconds > 0) {
      answer.add("Access-Control-Max-Age", Integer.toString(seconds));
    }
    ExchangeResponse response = ExchangeResponse.empty();
    answer.forEach(response.headers()::set);
    run.exchange().setResponse(response);
    run.trace(this, "The preflight was answered.");
    return StepResult.END;
  }

  private StepResult unmatched(PipelineRun run) {
    run.trace(this, "The request does not match the CORS policy.");
    if (!terminateUnmatched) {
      return StepResult.NEXT;
    }
    run.exchange().setResponse(ExchangeResponse.empty());
    return StepResult.END;
  }

  private List<String> methods(PipelineRun run) throws PolicyFailure {
    return methods.isEmpty() ? List.of("GET", "POST") : texts(methods, run);
  }

  private static boolean sameOrigin(String allowed, String origin) {
    String trimmed = allowed.endsWith("/") ? allowed.substring(0, allowed.length() - 1) : allowed;
    return trimmed.toLowerCase(Locale.ROOT).equals(origin.toLowerCase(Locale.ROOT));
  }

  private static List<String> texts(List<Value> values, PipelineRun run) throws PolicyFailure {
    List<String> texts = new ArrayList<>();
    for (Value value : values) {
      texts.add(String.valueOf(value.text(run)).strip());
    }
    return texts;
  }
}
