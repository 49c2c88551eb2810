package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the response's headers with those the API's definition names
 * (learn.microsoft.com/azure/api-management/validate-headers-policy, read 2026-11).
 */
final class ValidateHeadersPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("validate-headers")
                  .required("specified-header-action", ValidationAction.RULE)
                  .required("unspecified-header-action", ValidationAction.RULE)
                  .optionalLiteral("errors-variable-name")
                  .children(
                      Shape.of("header")
                          .requiredLiteral("name")
                          .required("action", ValidationAction.RULE)),
              ValidateHeadersPolicy::new)
          .in(PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR);

  private final Value unspecified;
  private final String variable;
  private final Map<String, Value> named = new LinkedHashMap<>();

  private ValidateHeadersPolicy(Parts parts) {
    super(parts);
    parts.value("specified-header-action");
    this.unspecified = parts.value("unspecified-header-action");
    this.variable = parts.literal("errors-variable-name");
    for (Parts each : parts.children("header")) {
      named.put(each.literal("name").toLowerCase(Locale.ROOT), each.value("action"));
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeResponse response = run.exchange().response();
    ValidationFindings findings = new ValidationFindings();
    for (String header : response.headers().names()) {
      boolean specified =
          Contracts.of(run).responses().stream()
              .filter(known -> known.status() == response.statusCode())
              .map(OperationContract.Response::headers)
              .anyMatch(names -> names.stream().anyMatch(header::equalsIgnoreCase));
      if (!specified) {
        Value action = named.getOrDefault(header.toLowerCase(Locale.ROOT), unspecified);
        findings.add(
            ValidationAction.of(action.text(run)),
            "Response header " + header + " is not specified in the API schema.");
      }
    }
    findings.settle(run, this, variable, false);
    return StepResult.NEXT;
  }
}
