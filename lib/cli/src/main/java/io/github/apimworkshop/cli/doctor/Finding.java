package io.github.apimworkshop.cli.doctor;

/** What one check found. {@code fix} says what to do and is empty unless the check failed. */
public record Finding(Grade grade, String what, String fix) {

  /** How a finding counts. */
  public enum Grade {
    /** As it should be. */
    PASS,
    /** Something will not work. */
    FAIL,
    /** Worth knowing, nothing to do. */
    INFO
  }

  static Finding pass(String what) {
    return new Finding(Grade.PASS, what, "");
  }

  static Finding info(String what) {
    return new Finding(Grade.INFO, what, "");
  }

  static Finding fail(String what, String fix) {
    return new Finding(Grade.FAIL, what, fix);
  }

  /** One line, and a second one with the fix if there is one. */
  @Override
  public String toString() {
    return grade
        + "  "
        + what
        + (fix.isEmpty() ? "" : System.lineSeparator() + "      Fix: " + fix);
  }
}
