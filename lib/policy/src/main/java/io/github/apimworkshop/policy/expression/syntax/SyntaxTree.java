package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/**
 * A whole policy expression: a value, or a block of statements. Exactly one of the two is not null.
 */
public record SyntaxTree(Expr value, Stmt.Block block) {

  private static final int MAX_LENGTH = 256 * 1024;

  /** Reads {@code @(…)} or {@code @{…}}; what is wrong goes to {@code diagnostics}. */
  public static SyntaxTree parse(String source, Diagnostics diagnostics) {
    String text = source.stripTrailing();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (!text.startsWith("@(", start) && !text.startsWith("@{", start)) {
      diagnostics.add(0, text.length(), "An expression must start with '@(' or '@{'");
      return new SyntaxTree(new Expr.Missing(0, 0), null);
    }
    if (text.length() > MAX_LENGTH) {
      diagnostics.add(0, text.length(), Diagnostics.TOO_COMPLEX);
      return new SyntaxTree(new Expr.Missing(0, 0), null);
    }
    List<Token> tokens = new Lexer(text, start + 1, text.length(), diagnostics).tokens();
    TokenReader reader = new TokenReader(tokens, diagnostics, 0);
    StatementParser statements = new StatementParser(reader);
    SyntaxTree tree;
    if (reader.is("(")) {
      reader.take();
      Expr value = statements.expressions().expression();
      reader.expect(")");
      tree = new SyntaxTree(value, null);
    } else {
      tree = new SyntaxTree(null, statements.block());
    }
    if (!reader.atEnd() && diagnostics.isEmpty()) {
      diagnostics.add(
          reader.peek().start(),
          text.length(),
          "Unexpected '" + reader.peek().text() + "' after the end of the expression");
    }
    return tree;
  }
}
