package io.github.apimworkshop.arm.deployment;

/**
 * The template or its parameters are refused; nothing has been touched. Answered with status 400.
 */
public final class TemplateException extends Exception {
  private final transient ErrorBody error;

  public TemplateException(ErrorBody error) {
    super(error.message());
    this.error = error;
  }

  /** The error to answer with, ready for the {@code error} member. */
  public ErrorBody error() {
    return error;
  }
}
