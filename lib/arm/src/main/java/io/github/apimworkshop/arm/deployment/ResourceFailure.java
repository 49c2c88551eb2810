package io.github.apimworkshop.arm.deployment;

/** A resource provider refused a call. */
public final class ResourceFailure extends Exception {
  private final int status;
  private final transient ErrorBody error;

  public ResourceFailure(int status, ErrorBody error) {
    super(error.message());
    this.status = status;
    this.error = error;
  }

  /** The HTTP status the provider answered. */
  public int status() {
    return status;
  }

  /** The provider's own error. */
  public ErrorBody error() {
    return error;
  }
}
