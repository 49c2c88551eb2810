package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.context.MessageBody;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.RequestMessage;
import io.github.apimworkshop.policy.context.ResponseMessage;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.context.UserInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The request and response all expression tests see. The clock stands at 2024-05-06T07:08:09.123Z,
 * a Monday.
 */
final class ExpressionFixture implements PolicyContext {

  static final Instant NOW = Instant.parse("2024-05-06T07:08:09.123Z");
  static final String BODY =
      "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"system\",\"content\":\"be brief\"},{\"role\":\"user\",\"content\":\"hi\"}],"
          + "\"max_tokens\":10,\"temperature\":0.5,\"stream\":false,\"when\":\"2024-01-02T03:04:05Z\",\"nothing\":null}";

  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final List<String> traces = new ArrayList<>();

  ExpressionFixture() {
    variables.put("text", String.join("", "hel", "lo"));
    variables.put("number", 42);
    variables.put("long", 5_000_000_000L);
    variables.put("flag", true);
    variables.put("real", 2.5);
    variables.put("counter", "1");
    variables.put("answer", response());
  }

  static ExpressionHost host() {
    return ExpressionHost.of(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));
  }

  List<String> traces() {
    return traces;
  }

  private record Request(Headers headers, MessageBody body) implements RequestMessage {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public Url url() {
      return Url.parse(
          "https://east.example.com/openai/deployments/gpt-4o/chat?api-version=2024-02-01&tag=a&tag=b");
    }

    @Override
    public Url originalUrl() {
      return Url.parse(
          "https://gateway.example.com:8443/openai/deployments/gpt-4o/chat?api-version=2024-02-01");
    }

    @Override
    public String ipAddress() {
      return "203.0.113.9";
    }

    @Override
    public Map<String, String> matchedParameters() {
      return Map.of("deployment-id", "gpt-4o");
    }
  }

  private record Response(int statusCode, String statusReason, Headers headers, MessageBody body)
      implements ResponseMessage {}

  @Override
  public ApiInfo api() {
    return new ApiInfo(
        "openai-api",
        "OpenAI",
        "openai",
        "2",
        "v1",
        true,
        Url.parse("https://backend.example.com/openai"),
        List.of("https"),
        "api-key",
        "key");
  }

  @Override
  public DeploymentInfo deployment() {
    return DeploymentInfo.managed("contoso", "West Europe");
  }

  @Override
  public Duration elapsed() {
    return Duration.ofMillis(1500);
  }

  @Override
  public LastError lastError() {
    return new LastError(
        "validate-jwt", "TokenExpired", "JWT expired.", "api", "inbound", "validate-jwt[1]", null);
  }

  @Override
  public OperationInfo operation() {
    return new OperationInfo("chat", "POST", "Chat", "/deployments/{deployment-id}/chat");
  }

  @Override
  public ProductInfo product() {
    return null;
  }

  @Override
  public RequestMessage request() {
    Headers headers =
        Headers.of(
            "api-key",
            "k1",
            "X-Multi",
            "a",
            "X-Multi",
            "b",
            "Authorization",
            "Basic dXNlcjpwYXNz",
            "Content-Type",
            "application/json");
    return new Request(headers, preserve -> BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ResponseMessage response() {
    return new Response(
        429,
        "Too Many Requests",
        Headers.of("Retry-After", "7", "x-ms-region", "East US"),
        preserve -> "{\"usage\":{\"total_tokens\":57}}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public SubscriptionInfo subscription() {
    return new SubscriptionInfo(
        "sub-1",
        "Team A",
        "secret",
        "secret",
        "other",
        Instant.parse("2024-01-01T00:00:00Z"),
        null,
        null);
  }

  @Override
  public UserInfo user() {
    return null;
  }

  @Override
  public UUID requestId() {
    return UUID.fromString("00000000-0000-0001-0000-000000000002");
  }

  @Override
  public Instant timestamp() {
    return NOW.minusMillis(1500);
  }

  @Override
  public boolean tracing() {
    return false;
  }

  @Override
  public Map<String, Object> variables() {
    return variables;
  }

  @Override
  public void trace(String message) {
    traces.add(message);
  }
}
