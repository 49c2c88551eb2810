package io.github.apimworkshop.bicep;

/** How grave a diagnostic is; only an error keeps a file from compiling. */
public enum Severity {
  ERROR("Error"),
  WARNING("Warning"),
  INFO("Info");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word the official command prints. */
  public String label() {
    return label;
  }
}
