package io.github.apimworkshop.policy.expression.syntax;

/** Forms that later versions of C# read, so that a refusal can name them. */
final class NewerFeatures {

  private NewerFeatures() {}

  /** What is said of a token where an operand or the rest of one is expected, or null. */
  static String operand(Token token, Token next) {
    if (token.is("static")) {
      return Diagnostics.newer("static anonymous function", "9.0");
    }
    if (token.isWord("with") && next.is("{")) {
      return Diagnostics.newer("records", "9.0");
    }
    boolean forgiving = next.is(".") || next.is("[") || next.is(";") || next.is(")");
    return token.is("!") && forgiving ? Diagnostics.newer("nullable reference types") : null;
  }

  /** What is said of a token after {@code is} that only begins a pattern of a later version. */
  static String pattern(Token first) {
    if (first.isWord("not")) {
      return Diagnostics.newer("not pattern", "9.0");
    }
    if (first.is("{")) {
      return Diagnostics.newer("recursive patterns");
    }
    if (first.is("<") || first.is("<=") || first.is(">") || first.is(">=")) {
      return Diagnostics.newer("relational pattern", "9.0");
    }
    return null;
  }

  /** What is said of {@code [^1]} and {@code [..2]}. */
  static String index(Token first, Token second) {
    if (first.is("^")) {
      return Diagnostics.newer("index operator");
    }
    return first.is(".") && second.text().startsWith(".")
        ? Diagnostics.newer("range operator")
        : null;
  }
}
