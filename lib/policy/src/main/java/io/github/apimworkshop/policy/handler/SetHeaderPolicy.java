package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sets, appends to or deletes a header. Several values become one line with commas, except for
 * headers that are never joined (learn.microsoft.com/azure/api-management/set-header-policy, read
 * 2026-11).
 */
final class SetHeaderPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-header")
                  .required("name")
                  .optionalLiteral("exists-action", ExistsAction.RULE)
                  .children(Shape.of("value").text(Shape.TextRule.EXPRESSION, false)),
              SetHeaderPolicy::new)
          .inAllSections()
          .in(PolicyPlace.OWN_REQUEST, PolicyPlace.OWN_RESPONSE);

  private static final Set<String> ONE_LINE_PER_VALUE =
      Set.of(
          "user-agent",
          "www-authenticate",
          "proxy-authenticate",
          "cookie",
          "set-cookie",
          "warning",
          "date",
          "expires",
          "if-modified-since",
          "if-unmodified-since",
          "last-modified",
          "retry-after");

  private final MessageTarget target;
  private final Value name;
  private final ExistsAction action;
  private final List<Value> values;

  private SetHeaderPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.name = parts.value("name");
    this.action = ExistsAction.of(parts);
    this.values = parts.texts("value");
    if (values.isEmpty() && action != ExistsAction.DELETE) {
      parts.fault(
          "The element 'set-header' has incomplete content. List of possible elements expected:"
              + " 'value'.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Headers headers = target.headers(run);
    String header = name.text(run);
    if (header == null || header.isBlank()) {
      throw PolicyFailure.internal(null, "The header name must not be empty.");
    }
    boolean exists = headers.contains(header);
    if (action == ExistsAction.DELETE) {
      headers.remove(header);
      run.trace(this, "Header '%s' was removed.", header);
    } else if (exists && action == ExistsAction.SKIP) {
      run.trace(this, "Header '%s' exists already. Skipped.", header);
    } else {
      List<String> lines = new ArrayList<>();
      if (action == ExistsAction.APPEND) {
        lines.addAll(headers.values(header));
      }
      for (Value value : values) {
        String text = value.text(run);
        if (text != null) {
          lines.add(oneLine(text));
        }
      }
      put(headers, header, lines);
      run.trace(this, "Header '%s' was set.", header);
    }
    return StepResult.NEXT;
  }

  private static void put(Headers headers, String header, List<String> lines) {
    if (lines.isEmpty()) {
      headers.remove(header);
    } else if (lines.size() == 1 || ONE_LINE_PER_VALUE.contains(header.toLowerCase(Locale.ROOT))) {
      headers.set(header, lines);
    } else {
      headers.set(header, List.of(String.join(",", lines)));
    }
  }

  /**
   * A line end inside a value would end the header; the value is stripped as an HTTP library would.
   */
  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? text
        : text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
