package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Sets, appends to or deletes a query parameter; several values repeat it
 * (learn.microsoft.com/azure/api-management/set-query-parameter-policy, read 2026-11).
 */
final class SetQueryParameterPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-query-parameter")
                  .required("name")
                  .optionalLiteral("exists-action", ExistsAction.RULE)
                  .children(Shape.of("value").text(Shape.TextRule.EXPRESSION, false)),
              SetQueryParameterPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.BACKEND);

  private final Value name;
  private final ExistsAction action;
  private final List<Value> values;

  private SetQueryParameterPolicy(Parts parts) {
    super(parts);
    this.name = parts.value("name");
    this.action = ExistsAction.of(parts);
    this.values = parts.texts("value");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeRequest request = run.exchange().request();
    QueryText query = QueryText.parse(request.queryString());
    String parameter = name.text(run);
    if (action == ExistsAction.SKIP && query.contains(parameter)) {
      return StepResult.NEXT;
    }
    if (action != ExistsAction.APPEND) {
      query.remove(parameter);
    }
    if (action != ExistsAction.DELETE) {
      for (Value value : values) {
        String text = value.text(run);
        if (text != null) {
          query.add(parameter, text);
        }
      }
    }
    request.setPathAndQuery(request.path(), query.toString());
    run.trace(this, "Query parameter '%s' was changed.", parameter);
    return StepResult.NEXT;
  }
}
