package io.github.apimworkshop.policy.pipeline;

/** What the run does after a step. */
public enum StepResult {
  /** Goes on with the next step. */
  NEXT,
  /** Parks until the step resumes it. */
  WAIT,
  /** Ends the pipeline: the response of the exchange goes to the caller. */
  END
}
