package io.github.apimworkshop.arm.deployment;

/** How resources that are not in the template are treated. The engine itself deletes nothing. */
public enum DeploymentMode {
  INCREMENTAL("Incremental"),
  COMPLETE("Complete");

  private final String text;

  DeploymentMode(String text) {
    this.text = text;
  }

  /** The spelling of the REST API. */
  public String text() {
    return text;
  }
}
