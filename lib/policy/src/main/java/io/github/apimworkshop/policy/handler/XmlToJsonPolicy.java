package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Turns an XML body into JSON (learn.microsoft.com/azure/api-management/xml-to-json-policy, read
 * 2026-11).
 */
final class XmlToJsonPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("xml-to-json")
                  .required("kind", new ValueRule.OneOf(List.of("javascript-friendly", "direct")))
                  .required("apply", new ValueRule.OneOf(List.of("always", "content-type-xml")))
                  .optional("consider-accept-header", new ValueRule.Bool())
                  .optionalLiteral("always-array-child-elements", new ValueRule.Bool()),
              XmlToJsonPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR)
          .readingResponseBody();

  private final BodyConversion conversion;
  private final Value kind;
  private final boolean alwaysArray;

  private XmlToJsonPolicy(Parts parts) {
    super(parts);
    this.conversion = BodyConversion.of(parts, "xml", "json");
    this.kind = parts.value("kind");
    this.alwaysArray = parts.flag("always-array-child-elements", false);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    byte[] body = conversion.body(run);
    if (body == null) {
      run.trace(this, "The body was left as it is.");
      return StepResult.NEXT;
    }
    boolean direct = String.valueOf(kind.text(run)).strip().equalsIgnoreCase("direct");
    byte[] json = new XmlTree(direct, alwaysArray).toJson(body);
    conversion.replace(run, json, "application/json");
    run.trace(this, "The body was converted from XML to JSON.");
    return StepResult.NEXT;
  }
}
