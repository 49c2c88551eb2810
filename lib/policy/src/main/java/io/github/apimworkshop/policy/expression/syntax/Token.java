package io.github.apimworkshop.policy.expression.syntax;

/**
 * One token; {@code value} is the literal's value or the {@link InterpolationPart} list of a dollar
 * string, null otherwise.
 */
public record Token(TokenKind kind, String text, Object value, int start, int end) {

  /** Whether this is the operator, bracket or keyword given. */
  public boolean is(String expected) {
    return (kind == TokenKind.PUNCTUATION || kind == TokenKind.KEYWORD) && text.equals(expected);
  }

  /** Whether this is the identifier given: a contextual keyword such as var. */
  public boolean isWord(String expected) {
    return kind == TokenKind.IDENTIFIER && text.equals(expected);
  }
}
