package io.github.apimworkshop.cli;

/** What can be done with a step from the command line. */
enum StepAction {
  /** Run its cells up to the deployment. */
  SETUP,
  /** Run it and list its checkpoints and exercises. */
  CHECK,
  /** Run it with every exercise solved. */
  SOLVE,
  /** Remove what it deployed. */
  RESET
}
