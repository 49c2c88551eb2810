package io.github.apimworkshop.bicep.syntax;

/** Ends parsing of a file that is nested beyond any use. */
final class TooDeep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  TooDeep(Span span) {
    super(null, null, false, false);
    this.span = span;
  }

  Span span() {
    return span;
  }
}
