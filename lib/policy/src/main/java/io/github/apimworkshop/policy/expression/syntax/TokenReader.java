package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/** A position in a token list, with the depth guard all parsers share. */
final class TokenReader {

  private static final int MAX_DEPTH = 150;

  private final List<Token> tokens;
  final Diagnostics diagnostics;
  private int position;
  private int depth;
  private boolean tooDeep;

  TokenReader(List<Token> tokens, Diagnostics diagnostics, int depth) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.depth = depth;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    if (token.kind() != TokenKind.END) {
      position++;
    }
    return token;
  }

  boolean is(String text) {
    return peek().is(text);
  }

  boolean accept(String text) {
    if (is(text)) {
      position++;
      return true;
    }
    return false;
  }

  /** Takes the token or reports that it is missing where the one before it ends. */
  int expect(String text) {
    if (is(text)) {
      return take().end();
    }
    int at = lastEnd();
    diagnostics.add(at, at + 1, text + " expected");
    return at;
  }

  String expectName() {
    if (peek().kind() == TokenKind.IDENTIFIER) {
      return take().text();
    }
    Token token = peek();
    diagnostics.add(
        token.start(),
        token.end(),
        token.kind() == TokenKind.KEYWORD
            ? "Identifier expected; '" + token.text() + "' is a keyword"
            : "Identifier expected");
    if (token.kind() == TokenKind.KEYWORD) {
      take();
    }
    return "?";
  }

  boolean atEnd() {
    return peek().kind() == TokenKind.END;
  }

  int position() {
    return position;
  }

  void reset(int earlier) {
    position = earlier;
  }

  int lastEnd() {
    return position == 0 ? peek().start() : tokens.get(position - 1).end();
  }

  /** False when the source is nested too deeply; then everything left is skipped. */
  boolean enter() {
    depth++;
    if (depth <= MAX_DEPTH) {
      return true;
    }
    if (!tooDeep) {
      tooDeep = true;
      diagnostics.add(peek().start(), peek().end(), Diagnostics.TOO_COMPLEX);
    }
    position = tokens.size() - 1;
    return false;
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }
}
