package io.github.apimworkshop.arm.template;

import io.github.apimworkshop.arm.expression.ExpressionException;

/** A template is refused; the message is complete and {@code path} names the place. */
public final class TemplateError extends ExpressionException {
  private final String path;

  /**
   * @param message the text inside {@code Deployment template validation failed: '…'.}
   * @param path property path in the template; empty for the template itself
   */
  public TemplateError(String message, String path) {
    super(message);
    this.path = path;
  }

  /** Where the error is. */
  public String path() {
    return path;
  }
}
