package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A Python on this machine. {@code venv} tells whether it can make private environments, {@code
 * jupyter} whether it has what running a notebook takes, {@code lab} whether it has JupyterLab.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Interpreter(
    String executable, int major, int minor, boolean venv, boolean jupyter, boolean lab) {
  private static final int OLDEST_MINOR = 10;

  /** The oldest version for which the pinned packages exist. */
  public static final String OLDEST = "3." + OLDEST_MINOR;

  /** True from Python 3.10 on. */
  public boolean recentEnough() {
    return major == 3 && minor >= OLDEST_MINOR;
  }

  /** As in 3.11. */
  public String version() {
    return major + "." + minor;
  }
}
