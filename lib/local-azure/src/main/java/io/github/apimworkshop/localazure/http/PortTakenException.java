package io.github.apimworkshop.localazure.http;

/** The port that a listener had in an earlier run belongs to another program now. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(String owner, int port, Throwable cause) {
    super(
        "Port %d, where %s has answered until now, is taken by another program."
            .formatted(port, owner),
        cause);
  }
}
