package io.github.apimworkshop.bicep.syntax;

/**
 * One token. {@code value} is the spelling of a word or number, the unescaped content of a string
 * piece (null if the piece is malformed), else null.
 */
public record Token(TokenKind kind, Span span, String value) {

  boolean is(String keyword) {
    return kind == TokenKind.IDENTIFIER && value.equals(keyword);
  }
}
