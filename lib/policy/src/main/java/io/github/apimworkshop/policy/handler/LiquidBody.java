package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;

/**
 * Sets a body from a Liquid template
 * (learn.microsoft.com/azure/api-management/set-body-policy#using-liquid-templates-with-set-body,
 * read 2026-11).
 */
final class LiquidBody extends PolicyStep {
  private final MessageTarget target;
  private final LiquidTemplate template;

  private LiquidBody(Parts parts, LiquidTemplate template) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.template = template;
  }

  static LiquidBody of(Parts parts) {
    if (!parts.place().actsOnRequest()) {
      parts.requireResponseBody();
    }
    LiquidTemplate template = LiquidTemplate.EMPTY;
    try {
      template = LiquidTemplate.parse(parts.template());
    } catch (LiquidTemplate.SyntaxError broken) {
      parts.fault("The Liquid template is not valid: " + broken.getMessage());
    }
    return new LiquidBody(parts, template);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    byte[] body = target.body(run);
    String type = target.headers(run).joined("Content-Type");
    String text = template.render(LiquidModel.of(run.exchange(), body, type == null ? "" : type));
    target.setBody(run, text.getBytes(StandardCharsets.UTF_8));
    run.trace(this, "Body was set from a Liquid template.");
    return StepResult.NEXT;
  }
}
