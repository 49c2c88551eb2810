package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.arm.deployment.ErrorBody;

/** A management call is refused with this status and error. */
public final class ArmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ErrorBody error;

  public ArmException(int status, ErrorBody error) {
    super(error.message());
    this.status = status;
    this.error = error;
  }

  public ArmException(int status, String code, String message) {
    this(status, ErrorBody.of(code, message));
  }

  /** HTTP status, 400 or above. */
  public int status() {
    return status;
  }

  /** The {@code error} member of the answer. */
  public ErrorBody error() {
    return error;
  }
}
