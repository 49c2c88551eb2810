package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Operands: names, literals, calls, lambdas, brackets. Object creation is in {@link
 * CreationParser}.
 */
final class PrimaryParser {

  private static final int MAX_CHAIN = 200;

  private final ExpressionParser expressions;
  private final StatementParser statements;
  private final TokenReader reader;
  private final CreationParser creations;

  PrimaryParser(ExpressionParser expressions, StatementParser statements) {
    this.expressions = expressions;
    this.statements = statements;
    this.reader = expressions.reader;
    this.creations = new CreationParser(expressions);
  }

  Expr postfix() {
    return chain(primary(), false);
  }

  /** Member accesses, calls and indexes; inside ?. they belong to the conditional part. */
  private Expr chain(Expr first, boolean conditional) {
    Expr result = first;
    for (int length = 0; ; length++) {
      if (length > MAX_CHAIN) {
        reader.diagnostics.add(result.start(), result.end(), Diagnostics.TOO_COMPLEX);
        return result;
      }
      Token token = reader.peek();
      if (token.is(".") && reader.peek(1).text().startsWith(".")) {
        reader.diagnostics.add(
            token.start(), reader.peek(1).end(), Diagnostics.newer("range operator"));
        reader.take();
        Token second = reader.take();
        return second.is(".") && !reader.is("]") ? expressions.unary() : result;
      } else if (token.is(".")) {
        reader.take();
        result = member(result);
      } else if (token.is("(")) {
        reader.take();
        List<Expr.Argument> arguments = expressions.arguments(")");
        result = new Expr.Call(result, arguments, result.start(), reader.lastEnd());
      } else if (token.is("[")) {
        reader.take();
        List<Expr.Argument> arguments = expressions.arguments("]");
        result = new Expr.Index(result, arguments, result.start(), reader.lastEnd());
      } else if (isConditionalAccess(token)) {
        return conditionalAccess(result);
      } else if ((token.is("++") || token.is("--")) && !conditional) {
        reader.take();
        result = new Expr.Postfix(token.text(), result, result.start(), token.end());
      } else if (NewerFeatures.operand(token, reader.peek(1)) != null) {
        reader.diagnostics.add(
            token.start(), token.end(), NewerFeatures.operand(token, reader.peek(1)));
        reader.take();
        if (token.isWord("with")) {
          creations.initializer();
        }
      } else {
        return result;
      }
    }
  }

  /** Blanks and line ends may stand between the question mark and the dot. */
  private boolean isConditionalAccess(Token token) {
    return token.is("?.")
        || token.is("?[")
        || (token.is("?") && (reader.peek(1).is(".") || reader.peek(1).is("[")));
  }

  private Expr conditionalAccess(Expr target) {
    Token token = reader.take();
    if (token.is("?")) {
      token = reader.take();
    }
    Expr receiver = new Expr.Receiver(target.start(), target.end());
    if (!reader.enter()) {
      return expressions.missing();
    }
    Expr first;
    if (token.text().endsWith(".")) {
      first = member(receiver);
    } else {
      List<Expr.Argument> arguments = expressions.arguments("]");
      first = new Expr.Index(receiver, arguments, target.start(), reader.lastEnd());
    }
    Expr rest = chain(first, true);
    reader.leave();
    return new Expr.ConditionalAccess(target, rest, target.start(), rest.end());
  }

  private Expr member(Expr target) {
    String name = reader.expectName();
    List<TypeSyntax> arguments = typeArguments();
    return new Expr.Member(target, name, arguments, target.start(), reader.lastEnd());
  }

  private List<TypeSyntax> typeArguments() {
    if (!reader.is("<")) {
      return List.of();
    }
    int start = reader.position();
    List<TypeSyntax> arguments = expressions.types.arguments();
    if (arguments != null && genericFollows(reader.peek())) {
      return arguments;
    }
    reader.reset(start);
    return List.of();
  }

  private static boolean genericFollows(Token next) {
    return switch (next.kind()) {
      case END -> true;
      case PUNCTUATION ->
          switch (next.text()) {
            case "(",
                ")",
                "]",
                "}",
                ":",
                ";",
                ",",
                ".",
                "?",
                "==",
                "!=",
                "|",
                "^",
                "&&",
                "||",
                "&",
                "[",
                "?." ->
                true;
            default -> false;
          };
      default -> false;
    };
  }

  private Expr primary() {
    Token token = reader.peek();
    if (token.is("static")) {
      reader.diagnostics.add(token.start(), token.end(), NewerFeatures.operand(token, token));
      reader.take();
      return expressions.expression();
    }
    switch (token.kind()) {
      case LITERAL -> {
        reader.take();
        return new Expr.Literal(token.value(), token.start(), token.end());
      }
      case INTERPOLATED -> {
        reader.take();
        return interpolated(token);
      }
      case IDENTIFIER -> {
        return name(token);
      }
      case KEYWORD -> {
        return keyword(token);
      }
      default -> {
        if (token.is("(")) {
          return parenthesized(token);
        }
        return invalid(token);
      }
    }
  }

  private Expr name(Token token) {
    if (token.isWord("global") && reader.peek(1).is("::")) {
      reader.take();
      reader.take();
      return name(reader.peek());
    }
    if (token.isWord("nameof") && reader.peek(1).is("(")) {
      reader.take();
      reader.take();
      Expr operand = expressions.expression();
      int end = reader.expect(")");
      String last =
          operand instanceof Expr.Member m
              ? m.name()
              : operand instanceof Expr.Name n ? n.name() : "";
      return new Expr.Literal(last, token.start(), end);
    }
    if (token.isWord("from") && reader.peek(1).kind() == TokenKind.IDENTIFIER) {
      reader.diagnostics.add(
          token.start(),
          token.end(),
          "Query expressions are not supported within expressions. Use the methods of System.Linq.Enumerable instead.");
    }
    String name = reader.expectName();
    List<TypeSyntax> arguments = typeArguments();
    return new Expr.Name(name, arguments, token.start(), reader.lastEnd());
  }

  private Expr keyword(Token token) {
    if (TypeParser.isPredefined(token)) {
      TypeSyntax type = expressions.types.tryType(false);
      return new Expr.TypeName(type, type.start(), type.end());
    }
    switch (token.text()) {
      case "true", "false" -> {
        reader.take();
        return new Expr.Literal(token.is("true"), token.start(), token.end());
      }
      case "null" -> {
        reader.take();
        return new Expr.Literal(null, token.start(), token.end());
      }
      case "new" -> {
        return creations.creation();
      }
      case "default" -> {
        return defaultValue();
      }
      case "checked", "unchecked" -> {
        reader.take();
        reader.expect("(");
        Expr operand = expressions.expression();
        int end = reader.expect(")");
        return new Expr.Checked(operand, token.is("checked"), token.start(), end);
      }
      default -> {
        return invalid(token);
      }
    }
  }

  private Expr defaultValue() {
    int start = reader.take().start();
    TypeSyntax type = null;
    if (reader.accept("(")) {
      type = expressions.types.type();
      reader.expect(")");
    }
    return new Expr.Default(type, start, reader.lastEnd());
  }

  private Expr parenthesized(Token open) {
    reader.take();
    boolean named = reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is(":");
    Expr inner = named ? elementOfTuple() : expressions.expression();
    if (reader.is(",")) {
      reader.diagnostics.add(
          open.start(),
          reader.peek().end(),
          "Usage of type 'System.ValueTuple' is not supported within expressions");
      while (reader.accept(",")) {
        elementOfTuple();
      }
    }
    int end = reader.expect(")");
    return new Expr.Parenthesized(inner, open.start(), end);
  }

  private Expr elementOfTuple() {
    if (reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is(":")) {
      reader.take();
      reader.take();
    }
    return expressions.expression();
  }

  private Expr invalid(Token token) {
    if (token.is("typeof")
        || token.is("sizeof")
        || token.is("this")
        || token.is("base")
        || token.is("delegate")
        || token.is("stackalloc")) {
      reader.diagnostics.add(
          token.start(),
          token.end(),
          "Usage of '" + token.text() + "' is not supported within expressions");
      reader.take();
      if (reader.accept("(")) {
        expressions.arguments(")");
      }
    } else if (token.is("[")) {
      reader.diagnostics.add(
          token.start(), token.end(), Diagnostics.newer("collection expressions", "12.0"));
      reader.take();
      expressions.arguments("]");
    } else {
      int at = token.kind() == TokenKind.END ? reader.lastEnd() : token.start();
      String shown = token.kind() == TokenKind.END ? "end of expression" : token.text();
      reader.diagnostics.add(
          at, Math.max(at + 1, token.end()), "Invalid expression term '" + shown + "'");
      if (!token.is(")")
          && !token.is("]")
          && !token.is("}")
          && !token.is(";")
          && !token.is(",")
          && !token.is(":")) {
        reader.take();
      }
    }
    return new Expr.Missing(token.start(), token.end());
  }

  private Expr interpolated(Token token) {
    List<Expr.Piece> pieces = new ArrayList<>();
    for (Object item : (List<?>) token.value()) {
      InterpolationPart part = (InterpolationPart) item;
      if (part.hole() == null) {
        pieces.add(new Expr.Piece(part.text(), null, null, null));
      } else {
        Expr alignment = part.alignment() == null ? null : nested(part.alignment());
        pieces.add(new Expr.Piece(null, nested(part.hole()), alignment, part.format()));
      }
    }
    return new Expr.Interpolated(pieces, token.start(), token.end());
  }

  private Expr nested(List<Token> tokens) {
    TokenReader inner = new TokenReader(tokens, reader.diagnostics, reader.depth() + 1);
    Expr value = new StatementParser(inner).expressions().expression();
    if (!inner.atEnd()) {
      reader.diagnostics.add(inner.peek().start(), inner.peek().end(), "} expected");
    }
    return value;
  }

  boolean startsLambda() {
    Token token = reader.peek();
    if (token.isWord("async") && (reader.peek(1).is("(") || reader.peek(2).is("=>"))) {
      return false;
    }
    if (token.kind() == TokenKind.IDENTIFIER) {
      return reader.peek(1).is("=>");
    }
    if (!token.is("(")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; ; i++) {
      Token next = reader.peek(i);
      if (next.kind() == TokenKind.END || next.is(";") || next.is("{")) {
        return false;
      }
      if (next.is("(")) {
        if (depth > 0) {
          return false;
        }
        depth++;
      } else if (next.is(")")) {
        return reader.peek(i + 1).is("=>");
      }
    }
  }

  Expr lambda() {
    int start = reader.peek().start();
    List<Expr.Parameter> parameters;
    if (reader.peek().kind() == TokenKind.IDENTIFIER) {
      parameters = List.of(new Expr.Parameter(null, "", reader.take().text()));
    } else {
      reader.take();
      parameters = statements.parameters(true);
    }
    reader.expect("=>");
    if (reader.is("{")) {
      Stmt.Block block = statements.block();
      return new Expr.Lambda(parameters, null, block, start, block.end());
    }
    Expr value = expressions.expression();
    return new Expr.Lambda(parameters, value, null, start, value.end());
  }
}
