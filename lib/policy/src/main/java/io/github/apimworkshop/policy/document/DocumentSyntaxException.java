package io.github.apimworkshop.policy.document;

/** The text is not well-formed; the message is worded like .NET's XML reader. */
public final class DocumentSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SourcePosition position;

  DocumentSyntaxException(String message, SourcePosition position) {
    super(message, null, false, false);
    this.position = position;
  }

  public SourcePosition position() {
    return position;
  }

  /** The message with the place, as .NET appends it. */
  public String messageWithPosition() {
    return "%s Line %d, position %d.".formatted(getMessage(), position.line(), position.column());
  }
}
