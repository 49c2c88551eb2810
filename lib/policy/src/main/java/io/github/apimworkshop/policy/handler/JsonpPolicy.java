package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Wraps a JSON response into the call the caller names
 * (learn.microsoft.com/azure/api-management/jsonp-policy).
 */
final class JsonpPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(Shape.of("jsonp").requiredLiteral("callback-parameter-name"), JsonpPolicy::new)
          .in(PolicyPlace.OUTBOUND)
          .readingResponseBody();

  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][\\w$.]*");

  private final String parameter;

  private JsonpPolicy(Parts parts) {
    super(parts);
    this.parameter = parts.literal("callback-parameter-name");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    List<String> values = run.exchange().request().originalUrl().query().get(parameter);
    if (values == null || values.get(0).isEmpty()) {
      run.trace(this, "Callback parameter '%s' is absent.", parameter);
      return StepResult.NEXT;
    }
    String function = values.get(0);
    if (!FUNCTION.matcher(function).matches()) {
      throw PolicyFailure.withStatus(
          400,
          "Bad Request",
          "CallbackParameterInvalid",
          "Value of callback parameter " + parameter + " is not a valid JavaScript identifier.",
          "Value of callback parameter " + parameter + " is not a valid JavaScript identifier.");
    }
    ExchangeResponse response = run.exchange().response();
    String body =
        response.body() == null ? "" : new String(response.body().bytes(), StandardCharsets.UTF_8);
    response.setBody(Content.of((function + "(" + body + ")").getBytes(StandardCharsets.UTF_8)));
    response.headers().set("Content-Type", List.of("application/javascript"));
    run.trace(this, "The response was wrapped into a call of '%s'.", function);
    return StepResult.NEXT;
  }
}
