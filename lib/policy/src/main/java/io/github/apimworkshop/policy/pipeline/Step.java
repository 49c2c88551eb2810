package io.github.apimworkshop.policy.pipeline;

/** One compiled policy. Immutable and thread-safe. */
public interface Step {
  /** Does the policy's work, or starts it and returns {@link StepResult#WAIT}. */
  StepResult execute(PipelineRun run) throws PolicyFailure;

  /** Which policy this is and where it stands. */
  StepInfo info();
}
