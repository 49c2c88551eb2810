package io.github.apimworkshop.bicep.syntax;

/** What a token is; {@code text} is its fixed spelling, or null. */
public enum TokenKind {
  AT("@"),
  LEFT_BRACE("{"),
  RIGHT_BRACE("}"),
  LEFT_PAREN("("),
  RIGHT_PAREN(")"),
  LEFT_SQUARE("["),
  RIGHT_SQUARE("]"),
  COMMA(","),
  DOT("."),
  ELLIPSIS("..."),
  QUESTION("?"),
  DOUBLE_QUESTION("??"),
  COLON(":"),
  DOUBLE_COLON("::"),
  ASSIGNMENT("="),
  PLUS("+"),
  MINUS("-"),
  ASTERISK("*"),
  SLASH("/"),
  PERCENT("%"),
  HAT("^"),
  EXCLAMATION("!"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  EQUALS("=="),
  NOT_EQUALS("!="),
  EQUALS_INSENSITIVE("=~"),
  NOT_EQUALS_INSENSITIVE("!~"),
  AND("&&"),
  OR("||"),
  PIPE("|"),
  ARROW("=>"),
  IDENTIFIER(null),
  STRING_COMPLETE(null),
  STRING_LEFT(null),
  STRING_MIDDLE(null),
  STRING_RIGHT(null),
  INTEGER(null),
  TRUE("true"),
  FALSE("false"),
  NULL("null"),
  NEW_LINE(null),
  END_OF_FILE(null),
  UNRECOGNIZED(null);

  private final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /** The spelling of an operator or keyword; null for the others. */
  public String text() {
    return text;
  }
}
