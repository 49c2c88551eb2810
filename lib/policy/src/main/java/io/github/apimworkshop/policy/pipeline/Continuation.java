package io.github.apimworkshop.policy.pipeline;

/** What a step does when what it waited for has come. */
@FunctionalInterface
public interface Continuation {
  /** May wait again. */
  StepResult run() throws PolicyFailure;
}
