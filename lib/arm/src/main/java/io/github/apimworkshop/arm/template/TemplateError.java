package io.github.apimworkshop.arm.template;

import io.github.apimworkshop.arm.expression.ExpressionException;

/** A template is refused; the message is complete and {@code path} names the place. */
public final class TemplateError extends ExpressionException {
  private final String path;
  private final boolean anywhere;

  /**
   * @param message the text inside {@code Deployment template validation failed: '…'.}
   * @param path property path in the template; empty for the template itself
   */
  public TemplateError(String message, String path) {
    this(message, path, false);
  }

  private TemplateError(String message, String path, boolean anywhere) {
    super(message);
    this.path = path;
    this.anywhere = anywhere;
  }

  /** An error that the template has in whatever scope it is deployed. */
  public static TemplateError anywhere(String message, String path) {
    return new TemplateError(message, path, true);
  }

  /** Where the error is. */
  public String path() {
    return path;
  }

  /** Whether another scope would not mend it. */
  public boolean isAnywhere() {
    return anywhere;
  }
}
