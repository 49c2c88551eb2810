package io.github.apimworkshop.arm.expression;

record Token(Kind kind, String text) {

  enum Kind {
    LEFT_PARENTHESIS("LeftParenthesis"),
    RIGHT_PARENTHESIS("RightParenthesis"),
    LEFT_BRACKET("LeftSquareBracket"),
    RIGHT_BRACKET("RightSquareBracket"),
    DOT("Dot"),
    COMMA("Comma"),
    IDENTIFIER("Identifier"),
    STRING("String"),
    INTEGER("Integer"),
    END("EndOfData");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }
}
