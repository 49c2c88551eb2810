package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where a token comes from, where it goes, and how a bad one is answered. */
final class TokenPlace {
  private final String headerName;
  private final String queryName;
  private final Value tokenValue;
  private final Value requireScheme;
  private final Value status;
  private final Value message;
  private final String variable;

  private TokenPlace(Parts parts, Value requireScheme, String defaultHeader) {
    this.headerName = parts.literal("header-name", defaultHeader);
    this.queryName = parts.literal("query-parameter-name");
    this.tokenValue = parts.value("token-value");
    this.requireScheme = requireScheme;
    this.status = parts.value("failed-validation-httpcode", "401");
    this.message = parts.value("failed-validation-error-message");
    this.variable = parts.literal("output-token-variable-name");
  }

  static Shape declare(Shape shape) {
    return shape
        .optionalLiteral("header-name")
        .optionalLiteral("query-parameter-name")
        .optional("token-value")
        .optional("failed-validation-httpcode", new ValueRule.Whole(100, 999))
        .optional("failed-validation-error-message")
        .optionalLiteral("output-token-variable-name");
  }

  /** {@code requireScheme} may be null; without a default header one place must be named. */
  static TokenPlace of(Parts parts, Value requireScheme, String defaultHeader) {
    long named =
        Stream.of("header-name", "query-parameter-name", "token-value").filter(parts::has).count();
    if (named > 1 || (named == 0 && defaultHeader == null)) {
      parts.fault(
          "Exactly one of the attributes 'header-name', 'query-parameter-name' and 'token-value'"
              + " must be specified.");
    }
    boolean elsewhere = parts.has("query-parameter-name") || parts.has("token-value");
    return new TokenPlace(parts, requireScheme, elsewhere ? null : defaultHeader);
  }

  String read(PipelineRun run) throws PolicyFailure {
    String token = find(run);
    if (token == null || token.isBlank()) {
      throw failure(run, new TokenRefusal("TokenNotPresent", "JWT not present."));
    }
    return token;
  }

  private String find(PipelineRun run) throws PolicyFailure {
    ExchangeRequest request = run.exchange().request();
    if (tokenValue != null) {
      return tokenValue.text(run);
    }
    if (queryName != null) {
      List<String> values = request.originalUrl().query().get(queryName);
      return values == null ? null : values.get(0);
    }
    String header = request.headers().joined(headerName);
    if (header == null) {
      return null;
    }
    String[] words = header.strip().split("\\s+", 2);
    String scheme = requireScheme == null ? null : requireScheme.text(run);
    if (words.length == 1) {
      return scheme == null ? words[0] : null;
    }
    return scheme == null || scheme.equalsIgnoreCase(words[0]) ? words[1] : null;
  }

  void store(PipelineRun run, Jwt jwt) {
    if (variable != null) {
      run.exchange().variables().put(variable, jwt);
    }
  }

  PolicyFailure failure(PipelineRun run, TokenRefusal refusal) throws PolicyFailure {
    int code = status.int32(run);
    String text = message == null ? null : message.text(run);
    return PolicyFailure.withStatus(
        code,
        ReasonPhrases.of(code),
        refusal.reason(),
        refusal.getMessage(),
        text == null ? refusal.getMessage() : text);
  }

  static List<String> texts(List<Value> values, PipelineRun run) throws PolicyFailure {
    List<String> texts = new ArrayList<>();
    for (Value value : values) {
      texts.add(String.valueOf(value.text(run)).strip());
    }
    return texts;
  }
}
