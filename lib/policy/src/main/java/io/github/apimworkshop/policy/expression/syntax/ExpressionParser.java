package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operators by binding power; operands are read by {@link PrimaryParser}. */
final class ExpressionParser {

  private static final int MAX_CHAIN = 2_000;
  private static final Map<String, Integer> POWER =
      Map.ofEntries(
          Map.entry("??", 2),
          Map.entry("||", 3),
          Map.entry("&&", 4),
          Map.entry("|", 5),
          Map.entry("^", 6),
          Map.entry("&", 7),
          Map.entry("==", 8),
          Map.entry("!=", 8),
          Map.entry("<", 9),
          Map.entry(">", 9),
          Map.entry("<=", 9),
          Map.entry(">=", 9),
          Map.entry("is", 9),
          Map.entry("as", 9),
          Map.entry("<<", 10),
          Map.entry(">>", 10),
          Map.entry("+", 11),
          Map.entry("-", 11),
          Map.entry("*", 12),
          Map.entry("/", 12),
          Map.entry("%", 12));
  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", "??=");
  private static final Set<String> PREFIXES = Set.of("!", "-", "+", "~", "++", "--", "&", "*");

  final TokenReader reader;
  final TypeParser types;
  private final PrimaryParser primary;

  ExpressionParser(TokenReader reader, StatementParser statements) {
    this.reader = reader;
    this.types = new TypeParser(reader);
    this.primary = new PrimaryParser(this, statements);
  }

  Expr expression() {
    if (!reader.enter()) {
      return missing();
    }
    Expr result = assignment();
    reader.leave();
    return result;
  }

  private Expr assignment() {
    if (primary.startsLambda()) {
      return primary.lambda();
    }
    if (reader.is("throw")) {
      int start = reader.take().start();
      Expr value = expression();
      return new Expr.Throw(value, start, value.end());
    }
    Expr left = conditional();
    String operator = assignmentOperator();
    if (operator == null) {
      return left;
    }
    Expr value = expression();
    if (operator.equals("??=")) {
      reader.diagnostics.add(left.start(), value.end(), Diagnostics.newer("coalescing assignment"));
    }
    return new Expr.Assign(operator, left, value, left.start(), value.end());
  }

  private String assignmentOperator() {
    Token token = reader.peek();
    if (token.kind() != TokenKind.PUNCTUATION) {
      return null;
    }
    if (token.is(">") && reader.peek(1).is(">=") && reader.peek(1).start() == token.end()) {
      reader.take();
      reader.take();
      return ">>=";
    }
    return ASSIGNMENTS.contains(token.text()) ? reader.take().text() : null;
  }

  private Expr conditional() {
    Expr condition = binary(2);
    if (reader.is("switch")) {
      int end = reader.peek().end();
      reader.diagnostics.add(condition.start(), end, Diagnostics.newer("recursive patterns"));
    }
    if (!reader.is("?")) {
      return condition;
    }
    reader.take();
    Expr whenTrue = expression();
    reader.expect(":");
    Expr whenFalse = expression();
    return new Expr.Conditional(condition, whenTrue, whenFalse, condition.start(), whenFalse.end());
  }

  /** Left-associative chains are read in a loop: a long sum is not deep for the parser. */
  private Expr binary(int least) {
    Expr left = unary();
    int chain = 0;
    while (true) {
      String operator = operator();
      int power = operator == null ? -1 : POWER.getOrDefault(operator, -1);
      if (power < least) {
        return left;
      }
      reader.take();
      if (operator.equals(">>")) {
        reader.take();
      }
      if (++chain > MAX_CHAIN) {
        reader.diagnostics.add(left.start(), left.end(), Diagnostics.TOO_COMPLEX);
        return left;
      }
      left = right(operator, power, left);
    }
  }

  private Expr right(String operator, int power, Expr left) {
    if (operator.equals("as")) {
      TypeSyntax type = types.tryType(false);
      type = type == null ? types.type() : nullableUnlessTernary(type);
      return new Expr.As(left, type, left.start(), type.end());
    }
    if (operator.equals("is")) {
      return isPattern(left);
    }
    if (!reader.enter()) {
      return missing();
    }
    Expr right;
    if (operator.equals("??")) {
      right = reader.is("throw") ? assignment() : binary(power);
    } else {
      right = binary(power + 1);
    }
    reader.leave();
    return new Expr.Binary(operator, left, right, left.start(), right.end());
  }

  private Expr isPattern(Expr left) {
    int start = reader.position();
    Token first = reader.peek();
    String newer = NewerFeatures.pattern(first);
    if (newer != null) {
      reader.diagnostics.add(first.start(), first.end(), newer);
    }
    TypeSyntax type = types.tryType(false);
    if (type != null && !reader.is("(")) {
      type = nullableUnlessTernary(type);
      if (reader.peek().kind() == TokenKind.IDENTIFIER) {
        String name = reader.take().text();
        return new Expr.IsType(left, type, name, left.start(), reader.lastEnd());
      }
      return new Expr.IsType(left, type, null, left.start(), type.end());
    }
    reader.reset(start);
    Expr constant = binary(10);
    newerCombination();
    return new Expr.IsConstant(left, constant, left.start(), constant.end());
  }

  private void newerCombination() {
    while (reader.peek().isWord("or") || reader.peek().isWord("and")) {
      Token word = reader.take();
      reader.diagnostics.add(
          word.start(), word.end(), Diagnostics.newer(word.text() + " pattern", "9.0"));
      binary(10);
    }
  }

  /** {@code x as int? ?? 0} has a nullable type, {@code x is int ? a : b} has not. */
  private TypeSyntax nullableUnlessTernary(TypeSyntax type) {
    if (!reader.is("?")) {
      return type;
    }
    Token next = reader.peek(1);
    boolean ends =
        next.kind() == TokenKind.END
            || next.is(")")
            || next.is(";")
            || next.is("??")
            || next.is(",")
            || next.is("&&")
            || next.is("||")
            || next.is("]")
            || next.is("}")
            || next.is("==")
            || next.is("!=");
    if (!ends) {
      return type;
    }
    int end = reader.take().end();
    return new TypeSyntax.NullableOf(type, type.start(), end);
  }

  private String operator() {
    Token token = reader.peek();
    if (token.kind() == TokenKind.KEYWORD) {
      return token.is("is") || token.is("as") ? token.text() : null;
    }
    if (token.kind() != TokenKind.PUNCTUATION) {
      return null;
    }
    if (token.is(">") && reader.peek(1).start() == token.end()) {
      if (reader.peek(1).is(">")) {
        return ">>";
      }
      if (reader.peek(1).is(">=")) {
        return null;
      }
    }
    return token.text();
  }

  Expr unary() {
    if (!reader.enter()) {
      return missing();
    }
    Expr result = prefix();
    reader.leave();
    return result;
  }

  private Expr prefix() {
    Token token = reader.peek();
    if (token.kind() == TokenKind.PUNCTUATION && PREFIXES.contains(token.text())) {
      reader.take();
      Expr operand = unary();
      return new Expr.Unary(token.text(), operand, token.start(), operand.end());
    }
    if (token.is("(") && !primary.startsLambda()) {
      TypeSyntax cast = castType();
      if (cast != null) {
        Expr operand = unary();
        return new Expr.Cast(cast, operand, token.start(), operand.end());
      }
    }
    if (token.isWord("await") && reader.peek(1).kind() == TokenKind.IDENTIFIER) {
      reader.diagnostics.add(
          token.start(),
          token.end(),
          "The 'await' operator can only be used within an async method.");
      reader.take();
    }
    return primary.postfix();
  }

  /** The type of a cast, consumed with its brackets; null when the bracket opens something else. */
  private TypeSyntax castType() {
    int start = reader.position();
    boolean predefined = TypeParser.isPredefined(reader.peek(1));
    reader.take();
    TypeSyntax type = types.tryType(true);
    if (type != null && reader.is(")")) {
      reader.take();
      if (predefined || castFollows(reader.peek())) {
        return type;
      }
    }
    reader.reset(start);
    return null;
  }

  private static boolean castFollows(Token next) {
    return switch (next.kind()) {
      case IDENTIFIER, LITERAL, INTERPOLATED -> true;
      case KEYWORD -> !next.is("is") && !next.is("as");
      case PUNCTUATION -> next.is("(") || next.is("!") || next.is("~");
      default -> false;
    };
  }

  Expr missing() {
    Token token = reader.peek();
    return new Expr.Missing(token.start(), token.end());
  }

  List<Expr.Argument> arguments(String close) {
    List<Expr.Argument> arguments = new ArrayList<>();
    if (reader.accept(close)) {
      return arguments;
    }
    do {
      arguments.add(argument());
    } while (reader.accept(","));
    reader.expect(close);
    return arguments;
  }

  private Expr.Argument argument() {
    String name = null;
    if (reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is(":")) {
      name = reader.take().text();
      reader.take();
    }
    String passing = "";
    if (reader.is("out") || reader.is("ref")) {
      passing = reader.take().text();
      Expr declaration = passing.equals("out") ? outDeclaration() : null;
      if (declaration != null) {
        return new Expr.Argument(name, passing, declaration);
      }
    }
    Token first = reader.peek();
    String newer = NewerFeatures.index(first, reader.peek(1));
    if (newer != null) {
      reader.diagnostics.add(first.start(), first.end(), newer);
      reader.take();
    }
    return new Expr.Argument(name, passing, expression());
  }

  private Expr outDeclaration() {
    int position = reader.position();
    int start = reader.peek().start();
    TypeSyntax type = types.tryType(true);
    if (type != null && reader.peek().kind() == TokenKind.IDENTIFIER) {
      String name = reader.take().text();
      boolean inferred = type instanceof TypeSyntax.Named named && named.isWord("var");
      return new Expr.OutDeclaration(inferred ? null : type, name, start, reader.lastEnd());
    }
    reader.reset(position);
    return null;
  }
}
