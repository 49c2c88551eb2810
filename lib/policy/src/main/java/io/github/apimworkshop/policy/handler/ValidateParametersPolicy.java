package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares header, query and path parameters with the API's definition
 * (learn.microsoft.com/azure/api-management/validate-parameters-policy, read 2026-11).
 */
final class ValidateParametersPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("validate-parameters")
                  .required("specified-parameter-action", ValidationAction.RULE)
                  .required("unspecified-parameter-action", ValidationAction.RULE)
                  .optionalLiteral("errors-variable-name")
                  .child(ParameterActions.declare("headers"))
                  .child(ParameterActions.declare("query"))
                  .child(ParameterActions.declare("path")),
              ValidateParametersPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final String variable;
  private final ParameterActions headers;
  private final ParameterActions query;
  private final ParameterActions path;

  private ValidateParametersPolicy(Parts parts) {
    super(parts);
    this.variable = parts.literal("errors-variable-name");
    this.headers = ParameterActions.of(parts, "headers");
    this.query = ParameterActions.of(parts, "query");
    this.path = ParameterActions.of(parts, "path");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeRequest request = run.exchange().request();
    Map<String, String> headerValues = new LinkedHashMap<>();
    request
        .headers()
        .names()
        .forEach(name -> headerValues.put(name, request.headers().joined(name)));
    Map<String, String> queryValues = new LinkedHashMap<>();
    request
        .originalUrl()
        .query()
        .forEach((name, values) -> queryValues.put(name, String.join(",", values)));
    List<OperationContract.Parameter> known = Contracts.of(run).parameters();
    ValidationFindings findings = new ValidationFindings();
    check(run, headers, "header", known, headerValues, findings);
    check(run, query, "query", known, queryValues, findings);
    check(run, path, "path", known, request.matchedParameters(), findings);
    findings.settle(run, this, variable, true);
    return StepResult.NEXT;
  }

  private static void check(
      PipelineRun run,
      ParameterActions actions,
      String where,
      List<OperationContract.Parameter> all,
      Map<String, String> values,
      ValidationFindings findings)
      throws PolicyFailure {
    List<OperationContract.Parameter> known =
        all.stream().filter(parameter -> parameter.in().equals(where)).toList();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (known.stream().noneMatch(each -> each.name().equalsIgnoreCase(value.getKey()))) {
        findings.add(
            actions.unspecified(value.getKey(), run),
            "Unspecified " + where + " parameter " + value.getKey() + " is not allowed.");
      }
    }
    for (OperationContract.Parameter parameter : known) {
      String value =
          values.entrySet().stream()
              .filter(each -> each.getKey().equalsIgnoreCase(parameter.name()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      if (value == null && parameter.required()) {
        findings.add(
            actions.specified(parameter.name(), run),
            "Required " + where + " parameter " + parameter.name() + " is missing.");
      } else if (value != null && parameter.schema() != null && !fits(parameter, value)) {
        findings.add(
            actions.specified(parameter.name(), run),
            "Value of " + where + " parameter " + parameter.name() + " is not valid.");
      }
    }
  }

  /** A value fits as the number or boolean it looks like, or as text. */
  private static boolean fits(OperationContract.Parameter parameter, String value) {
    JsonNode scalar = JsonBodies.read(value.getBytes(StandardCharsets.UTF_8));
    return JsonSchemaCheck.firstProblem(parameter.schema(), new TextNode(value), false).isEmpty()
        || (scalar.isValueNode()
            && JsonSchemaCheck.firstProblem(parameter.schema(), scalar, false).isEmpty());
  }
}
