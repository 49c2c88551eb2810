package io.github.apimworkshop.bicep.syntax;

/** A name in the source; an invalid one stands where a name is missing and was already reported. */
public record Identifier(Span span, String name, boolean valid) {

  static Identifier missing(Span span) {
    return new Identifier(span, "<missing>", false);
  }
}
