package io.github.apimworkshop.policy.expression.syntax;

import java.util.Set;

/**
 * Declarations that C# has and policy expressions have not. Each is refused by its name and
 * skipped, so that nothing else is said of it.
 */
final class RefusedDeclarations {

  private static final String DECONSTRUCTION =
      "Deconstruction is not supported within expressions. Use a variable for each part instead.";
  private static final Set<String> TYPES = Set.of("class", "struct", "interface", "enum");
  private static final Set<String> MODIFIERS =
      Set.of("public", "private", "protected", "internal", "virtual", "abstract", "readonly");

  private final TokenReader reader;

  RefusedDeclarations(TokenReader reader) {
    this.reader = reader;
  }

  /** An empty statement in the place of what was refused, or null when there is nothing such. */
  Stmt tryRead() {
    Token first = reader.peek();
    Token second = reader.peek(1);
    boolean named = second.kind() == TokenKind.IDENTIFIER;
    if (named && TYPES.stream().anyMatch(first::is)) {
      return skipped(second, "Type declarations are not supported within expressions");
    }
    if (first.isWord("record") && named && (reader.peek(2).is("(") || reader.peek(2).is("{"))) {
      return skipped(second, Diagnostics.newer("records", "9.0"));
    }
    if (first.isWord("var") && second.is("(")) {
      return skipped(second, DECONSTRUCTION);
    }
    if (first.isWord("yield") && (second.is("return") || second.is("break"))) {
      return skipped(second, "Usage of 'yield' is not supported within expressions");
    }
    if (first.is("using") && named && (reader.peek(2).is(".") || reader.peek(2).is(";"))) {
      return skipped(
          second,
          "Using directives are not supported within expressions. The namespaces of the allowed types are imported already.");
    }
    if (first.is("ref")) {
      return skipped(first, "Usage of 'ref' is not supported within expressions");
    }
    if (MODIFIERS.stream().anyMatch(first::is)) {
      return skipped(first, "The modifier '" + first.text() + "' is not valid for this item");
    }
    return null;
  }

  /** After the type of a declaration: {@code (int a, int b) = …}. */
  Stmt deconstruction(TypeSyntax tuple) {
    int start = tuple.start();
    reader.diagnostics.add(start, tuple.end(), DECONSTRUCTION);
    skip();
    return new Stmt.Empty(start, reader.lastEnd());
  }

  /** In a loop: {@code foreach (var (k, v) in …}, up to the word in. */
  void loopDeconstruction(TypeSyntax type) {
    int depth = 0;
    while (!reader.atEnd() && !(depth == 0 && reader.is("in"))) {
      Token token = reader.take();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    reader.diagnostics.add(type.start(), reader.lastEnd(), DECONSTRUCTION);
  }

  private Stmt skipped(Token last, String message) {
    int start = reader.peek().start();
    reader.diagnostics.add(start, last.end(), message);
    skip();
    return new Stmt.Empty(start, reader.lastEnd());
  }

  /** Up to and including the semicolon or the block that ends a declaration. */
  private void skip() {
    int depth = 0;
    while (!reader.atEnd()) {
      if (depth == 0 && reader.is("}")) {
        return;
      }
      Token token = reader.take();
      boolean opens = token.is("{") || token.is("(") || token.is("[") || token.is("?[");
      boolean closes = token.is("}") || token.is(")") || token.is("]");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth <= 0 && (token.is(";") || token.is("}"))) {
        return;
      }
    }
  }
}
