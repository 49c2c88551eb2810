package io.github.apimworkshop.cli;

/** Ends a command with exit code 1 and one line: what did not work and what to do. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Both texts are sentences; {@code fix} tells the reader what to do. */
  public CommandFailure(String what, String fix) {
    super(what + " " + fix);
  }

  /** As above, for a failure that has a cause. */
  public CommandFailure(String what, String fix, Throwable cause) {
    super(what + " " + fix, cause);
  }
}
