package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepInfo;

/** What all policies share. */
abstract class PolicyStep implements Step {
  private final StepInfo info;

  PolicyStep(Parts parts) {
    this.info = parts.info();
  }

  @Override
  public final StepInfo info() {
    return info;
  }
}
