package io.github.apimworkshop.policy.expression.syntax;

/** What a token is. */
public enum TokenKind {
  /** A name, also @name. */
  IDENTIFIER,
  /** A reserved word of C#. */
  KEYWORD,
  /** A number, character, string: the value says which. */
  LITERAL,
  /** A dollar string with its parts. */
  INTERPOLATED,
  /** An operator or bracket. */
  PUNCTUATION,
  /** The end of the text. */
  END
}
