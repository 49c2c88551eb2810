package io.github.apimworkshop.policy.pipeline;

import java.util.List;

/**
 * A list of steps being run. Subclasses say what happens at its end and when a step in it fails.
 */
public class Block {
  private final Step owner;
  private final List<Step> steps;
  private int next;
  Block parent;
  int level;

  /** Owner is the policy around the steps. */
  public Block(Step owner, List<Step> steps) {
    this.owner = owner;
    this.steps = steps;
  }

  /** Called when all steps have run. May {@link #rewind}, and then wait first. */
  protected StepResult finished(PipelineRun run) throws PolicyFailure {
    return StepResult.NEXT;
  }

  /** Called when a step failed; null lets the failure go on to the block around this one. */
  protected StepResult failed(PipelineRun run, PolicyFailure failure) throws PolicyFailure {
    return null;
  }

  /** Called once when the block is left for good, in whatever way. */
  protected void left(PipelineRun run) {}

  /** Begins again with the first step. */
  protected final void rewind() {
    next = 0;
  }

  /** Leaves out the steps that are left. */
  protected final void skipRest() {
    next = steps.size();
  }

  final Step owner() {
    return owner;
  }

  final boolean hasNext() {
    return next < steps.size();
  }

  final Step next() {
    return steps.get(next++);
  }
}
