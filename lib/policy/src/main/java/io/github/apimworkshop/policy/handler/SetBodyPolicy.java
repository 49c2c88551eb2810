package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sets the body of a message (learn.microsoft.com/azure/api-management/set-body-policy, read
 * 2026-11).
 */
final class SetBodyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-body")
                  .optionalLiteral("template", new ValueRule.OneOf(List.of("liquid", "none")))
                  .optionalLiteral("xsi-nil", new ValueRule.OneOf(List.of("blank", "null")))
                  .optionalLiteral("parse-date", new ValueRule.Bool())
                  .text(Shape.TextRule.EXPRESSION, false),
              SetBodyPolicy::compile)
          .inAllSections()
          .in(PolicyPlace.OWN_REQUEST, PolicyPlace.OWN_RESPONSE);

  private final MessageTarget target;
  private final Value body;

  private SetBodyPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    Value text = parts.text();
    this.body = text == null ? Value.literal("") : text;
  }

  private static Step compile(Parts parts) {
    return parts.word("template", "none").equals("liquid")
        ? LiquidBody.of(parts)
        : new SetBodyPolicy(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    byte[] bytes =
        body.isLiteral() ? body.literal().getBytes(StandardCharsets.UTF_8) : body.bytes(run);
    target.setBody(run, bytes);
    run.trace(this, "Body was set (%d bytes).", bytes.length);
    return StepResult.NEXT;
  }
}
