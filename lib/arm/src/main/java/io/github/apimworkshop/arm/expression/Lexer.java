package io.github.apimworkshop.arm.expression;

final class Lexer {
  private final String source;
  private int position;

  Lexer(String source) {
    this.source = source;
  }

  Token next() {
    while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
      position++;
    }
    if (position == source.length()) {
      return new Token(Token.Kind.END, "");
    }
    char c = source.charAt(position);
    if (c == '\'') {
      return string();
    }
    if (isDigit(c) || ((c == '-' || c == '+') && isDigit(charAt(position + 1)))) {
      return integer();
    }
    if (isIdentifierPart(c)) {
      return identifier();
    }
    Token.Kind kind =
        switch (c) {
          case '(' -> Token.Kind.LEFT_PARENTHESIS;
          case ')' -> Token.Kind.RIGHT_PARENTHESIS;
          case '[' -> Token.Kind.LEFT_BRACKET;
          case ']' -> Token.Kind.RIGHT_BRACKET;
          case '.' -> Token.Kind.DOT;
          case ',' -> Token.Kind.COMMA;
          default -> throw unexpected(c);
        };
    position++;
    return new Token(kind, String.valueOf(c));
  }

  private Token string() {
    var text = new StringBuilder();
    for (int i = position + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c != '\'') {
        text.append(c);
      } else if (charAt(i + 1) == '\'') {
        text.append(c);
        i++;
      } else {
        position = i + 1;
        return new Token(Token.Kind.STRING, text.toString());
      }
    }
    throw new ExpressionException(
        "The language expression '"
            + source
            + "' is not valid: the string character '\'' at position '"
            + position
            + "' is not closed");
  }

  private Token integer() {
    int start = position++;
    while (isDigit(charAt(position))) {
      position++;
    }
    return new Token(Token.Kind.INTEGER, source.substring(start, position));
  }

  private Token identifier() {
    int start = position;
    while (isIdentifierPart(charAt(position))) {
      position++;
    }
    return new Token(Token.Kind.IDENTIFIER, source.substring(start, position));
  }

  private char charAt(int index) {
    return index < source.length() ? source.charAt(index) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdentifierPart(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private ExpressionException unexpected(char c) {
    return new ExpressionException(
        "The language expression '"
            + source
            + "' is not valid: the character '"
            + c
            + "' at position '"
            + position
            + "' is not expected");
  }
}
