package io.github.apimworkshop.policy.expression.run;

/** How a statement ended. */
public enum Completion {
  /** Go on. */
  NORMAL,
  /** Leave the loop or switch. */
  BREAK,
  /** Next round. */
  CONTINUE,
  /** Leave the function; the frame has the result. */
  RETURN
}
