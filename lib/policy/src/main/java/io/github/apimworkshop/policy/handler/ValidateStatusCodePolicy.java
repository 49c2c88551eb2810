package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the response's status with those the API's definition names
 * (learn.microsoft.com/azure/api-management/validate-status-code-policy, read 2026-11).
 */
final class ValidateStatusCodePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("validate-status-code")
                  .required("unspecified-status-code-action", ValidationAction.RULE)
                  .optionalLiteral("errors-variable-name")
                  .children(
                      Shape.of("status-code")
                          .requiredLiteral("code", new ValueRule.Whole(100, 999))
                          .required("action", ValidationAction.RULE)),
              ValidateStatusCodePolicy::new)
          .in(PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR);

  private final Value unspecified;
  private final String variable;
  private final Map<Integer, Value> named = new LinkedHashMap<>();

  private ValidateStatusCodePolicy(Parts parts) {
    super(parts);
    this.unspecified = parts.value("unspecified-status-code-action");
    this.variable = parts.literal("errors-variable-name");
    parts
        .children("status-code")
        .forEach(each -> named.put(each.whole("code", 0), each.value("action")));
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    int status = run.exchange().response().statusCode();
    boolean specified =
        Contracts.of(run).responses().stream()
            .map(OperationContract.Response::status)
            .anyMatch(known -> known == status);
    ValidationFindings findings = new ValidationFindings();
    if (!specified) {
      Value action = named.getOrDefault(status, unspecified);
      findings.add(
          ValidationAction.of(action.text(run)),
          "Response status code " + status + " is not specified in the API schema.");
    }
    findings.settle(run, this, variable, false);
    return StepResult.NEXT;
  }
}
