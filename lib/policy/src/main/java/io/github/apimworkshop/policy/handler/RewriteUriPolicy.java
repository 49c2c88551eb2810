package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces path and query relative to the backend's base URL
 * (learn.microsoft.com/azure/api-management/rewrite-uri-policy, read 2026-11).
 */
final class RewriteUriPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("rewrite-uri")
                  .required("template")
                  .optionalLiteral("copy-unmatched-params", new ValueRule.Bool()),
              RewriteUriPolicy::new)
          .in(PolicyPlace.INBOUND);

  private static final Pattern PARAMETER = Pattern.compile("\\{\\*?([^{}/?&=]+)}");

  private final Value template;
  private final boolean copyUnmatched;

  private RewriteUriPolicy(Parts parts) {
    super(parts);
    this.template = parts.value("template");
    this.copyUnmatched = parts.flag("copy-unmatched-params", true);
    parts.environment().templateParameters().ifPresent(known -> check(parts, known));
  }

  private void check(Parts parts, Set<String> known) {
    if (!template.isLiteral()) {
      return;
    }
    Matcher matcher = PARAMETER.matcher(template.literal());
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        parts.fault(
            "Only parameters specified in the original URL template can be used in the rewrite"
                + " template",
            "'" + matcher.group(1) + "' is not one of " + known);
      }
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeRequest request = run.exchange().request();
    String text = template.text(run);
    if (text == null) {
      throw PolicyFailure.internal(null, "The rewrite template must not be null.");
    }
    String filled = template.isLiteral() ? fill(text, request.matchedParameters()) : text;
    int question = filled.indexOf('?');
    String path = question < 0 ? filled : filled.substring(0, question);
    QueryText query = QueryText.parse(question < 0 ? "" : filled.substring(question));
    if (copyUnmatched) {
      copyUnmatched(run, query);
    }
    request.setPathAndQuery(path.startsWith("/") ? path : "/" + path, query.toString());
    run.trace(this, "Request URL was rewritten to '%s'.", request.url());
    return StepResult.NEXT;
  }

  private static void copyUnmatched(PipelineRun run, QueryText query) {
    QueryText before = QueryText.parse(run.exchange().request().queryString());
    OperationInfo operation = run.exchange().operation();
    if (operation != null && operation.urlTemplate() != null) {
      int question = operation.urlTemplate().indexOf('?');
      if (question >= 0) {
        QueryText.parse(operation.urlTemplate().substring(question))
            .names()
            .forEach(before::remove);
      }
    }
    query.names().forEach(before::remove);
    query.addAll(before.toString());
  }

  /** Values arrive decoded; encoded again they cannot add a query or leave their segment. */
  private static String fill(String text, Map<String, String> parameters) {
    int question = text.indexOf('?');
    return PARAMETER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = parameters.get(found.group(1));
              if (value == null) {
                return Matcher.quoteReplacement(found.group());
              }
              String encoded = QueryText.encode(value);
              boolean inPath = question < 0 || found.start() < question;
              return Matcher.quoteReplacement(inPath ? encoded.replace("%2F", "/") : encoded);
            });
  }
}
