package io.github.apimworkshop.workshop;

/**
 * The one exception a notebook cell shows: a sentence, what to do next, and the code of an entry in
 * docs/troubleshooting.md. It carries no stack trace, because none of its frames helps the reader.
 */
public class WorkshopException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /** {@code code} names the entry, such as LAB-010; {@code message} is shown without it. */
  public WorkshopException(String code, String message) {
    super(code + " " + message);
    this.code = code;
  }

  /** As above, with the failure behind it for programs; the message already says what matters. */
  public WorkshopException(String code, String message, Throwable cause) {
    super(code + " " + message, cause);
    this.code = code;
  }

  /** The code of the entry in docs/troubleshooting.md. */
  public String code() {
    return code;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
