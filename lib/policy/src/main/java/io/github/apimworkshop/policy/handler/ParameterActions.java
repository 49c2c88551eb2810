package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What to do with parameters of one place that do not fit. */
record ParameterActions(Value specified, Value unspecified, Map<String, Value> named) {

  static Shape declare(String name) {
    return Shape.of(name)
        .optional("specified-parameter-action", ValidationAction.RULE)
        .optional("unspecified-parameter-action", ValidationAction.RULE)
        .children(
            Shape.of("parameter")
                .requiredLiteral("name")
                .required("action", ValidationAction.RULE));
  }

  static ParameterActions of(Parts policy, String name) {
    Value specified = policy.value("specified-parameter-action");
    Value unspecified = policy.value("unspecified-parameter-action");
    Map<String, Value> named = new LinkedHashMap<>();
    if (policy.child(name).isPresent()) {
      Parts own = policy.child(name).get();
      specified =
          own.has("specified-parameter-action")
              ? own.value("specified-parameter-action")
              : specified;
      unspecified =
          own.has("unspecified-parameter-action")
              ? own.value("unspecified-parameter-action")
              : unspecified;
      for (Parts each : own.children("parameter")) {
        named.put(each.literal("name").toLowerCase(Locale.ROOT), each.value("action"));
      }
    }
    return new ParameterActions(specified, unspecified, named);
  }

  ValidationAction specified(String name, PipelineRun run) throws PolicyFailure {
    return ValidationAction.of(
        named.getOrDefault(name.toLowerCase(Locale.ROOT), specified).text(run));
  }

  ValidationAction unspecified(String name, PipelineRun run) throws PolicyFailure {
    return ValidationAction.of(
        named.getOrDefault(name.toLowerCase(Locale.ROOT), unspecified).text(run));
  }
}
