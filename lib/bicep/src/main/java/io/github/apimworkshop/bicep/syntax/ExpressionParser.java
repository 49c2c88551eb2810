package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Expressions, by recursive descent with operator precedence. */
abstract class ExpressionParser extends ListParser {
  static final Set<String> KEYWORDS =
      Set.of(
          "metadata",
          "param",
          "var",
          "resource",
          "output",
          "module",
          "type",
          "func",
          "import",
          "extension",
          "targetScope",
          "assert",
          "test",
          "using",
          "extends",
          "provider");
  private static final TokenKind[] OPERAND_ENDS = {
    STRING_RIGHT, RIGHT_BRACE, RIGHT_PAREN, RIGHT_SQUARE, NEW_LINE
  };

  ExpressionParser(List<Token> tokens, Problems problems) {
    super(tokens, problems);
  }

  /** What may stand where an expression is expected. */
  enum Allow {
    SIMPLE,
    LITERALS,
    RESOURCES
  }

  abstract Expr.ObjectItem nestedItem();

  abstract Expr loop(Allow allow, boolean declaration);

  final Expr expression(Allow allow) {
    return deeper(() -> ternary(allow));
  }

  private Expr ternary(Allow allow) {
    Expr condition = binary(allow, 0);
    if (peekPastNewLines(0).kind() != QUESTION) {
      return condition;
    }
    int tallest = height();
    newLines();
    read();
    TokenKind[] ends = {COLON, STRING_RIGHT, RIGHT_BRACE, RIGHT_PAREN, RIGHT_SQUARE, NEW_LINE};
    Expr whenTrue = recovered(false, () -> expression(allow), ends);
    tallest = Math.max(tallest, height());
    if (!(whenTrue instanceof Expr.Skipped) && peekPastNewLines(0).kind() == COLON) {
      newLines();
    }
    Recovered<Token> colon = recover(silent(whenTrue), () -> expectCharacter(COLON), OPERAND_ENDS);
    Expr whenFalse = recovered(colon.silent(), () -> expression(allow), OPERAND_ENDS);
    grow(Math.max(tallest, height()) + 1);
    return new Expr.Ternary(condition.span().to(whenFalse.span()), condition, whenTrue, whenFalse);
  }

  private Expr binary(Allow allow, int above) {
    Expr left = unary(allow);
    int tallest = height();
    while (true) {
      TokenKind operator = peek().kind();
      int precedence = precedence(operator);
      if (precedence <= above) {
        grow(tallest);
        return left;
      }
      read();
      Expr right = recovered(false, () -> deeper(() -> binary(allow, precedence)), OPERAND_ENDS);
      tallest = Math.max(tallest, height()) + 1;
      grow(tallest);
      left = new Expr.Binary(left.span().to(right.span()), operator, left, right);
    }
  }

  private static int precedence(TokenKind operator) {
    return switch (operator) {
      case ASTERISK, SLASH, PERCENT -> 100;
      case PLUS, MINUS -> 90;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> 80;
      case EQUALS, NOT_EQUALS, EQUALS_INSENSITIVE, NOT_EQUALS_INSENSITIVE -> 70;
      case AND -> 50;
      case OR -> 40;
      case DOUBLE_QUESTION -> 30;
      default -> -1;
    };
  }

  private Expr unary(Allow allow) {
    if (!check(EXCLAMATION, MINUS)) {
      return member(allow);
    }
    Token operator = read();
    Expr operand = recovered(false, () -> member(allow), OPERAND_ENDS);
    grow(height() + 1);
    return new Expr.Unary(operator.span().to(operand.span()), operator.kind(), operand);
  }

  private Expr member(Allow allow) {
    Expr base = primary(allow);
    int tallest = height();
    while (check(LEFT_SQUARE, DOT, DOUBLE_COLON, EXCLAMATION)) {
      base = postfix(base, allow);
      tallest = Math.max(tallest, height()) + 1;
      grow(tallest);
    }
    grow(tallest);
    return base;
  }

  private Expr postfix(Expr base, Allow allow) {
    TokenKind operator = read().kind();
    Span start = base.span();
    if (operator == LEFT_SQUARE) {
      return index(base, allow);
    } else if (operator == DOT) {
      return dotted(base, allow);
    }
    grow(1);
    return operator == DOUBLE_COLON
        ? nestedAccess(base, identifierOrSkip(Bcp.BCP020))
        : new Expr.NonNull(since(start), base);
  }

  private Expr nestedAccess(Expr base, Identifier child) {
    return new Expr.NestedAccess(since(base.span()), base, child);
  }

  private Expr index(Expr base, Allow allow) {
    boolean safe = skip(QUESTION);
    boolean fromEnd = skip(HAT);
    Expr index;
    if (check(RIGHT_SQUARE)) {
      problems.add(empty(), Bcp.BCP117);
      index = new Expr.Skipped(empty());
    } else {
      index = expression(allow);
    }
    expectCharacter(RIGHT_SQUARE);
    return new Expr.Index(since(base.span()), base, index, safe, fromEnd);
  }

  private Expr dotted(Expr base, Allow allow) {
    Token marker = peek();
    boolean safe = skip(QUESTION);
    Identifier name = identifierOrSkip(Bcp.BCP020);
    if (!check(LEFT_PAREN)) {
      grow(1);
      return new Expr.Member(since(base.span()), base, name, safe);
    }
    if (safe) {
      problems.add(marker.span(), Bcp.BCP322);
      name = Identifier.missing(marker.span().to(name.span()));
    }
    Span open = peek().span();
    List<Expr> arguments = arguments(allow);
    return new Expr.MethodCall(since(base.span()), base, name, arguments, since(open));
  }

  final List<Expr> arguments(Allow allow) {
    expectCharacter(LEFT_PAREN);
    List<Expr> arguments =
        separatedByCommas(
            RIGHT_PAREN,
            () -> recovered(false, () -> expression(allow), NEW_LINE, COMMA, RIGHT_PAREN));
    skip(RIGHT_PAREN);
    return arguments;
  }

  private Expr primary(Allow allow) {
    grow(1);
    Token next = peek();
    return switch (next.kind()) {
      case INTEGER -> integer();
      case NULL -> new Expr.Null(read().span());
      case TRUE, FALSE -> new Expr.Bool(read().span(), next.kind() == TRUE);
      case STRING_COMPLETE, STRING_LEFT -> string();
      case LEFT_BRACE, LEFT_SQUARE -> literal(next, allow);
      case LEFT_PAREN -> parenthesesOrLambda(allow);
      case IDENTIFIER -> callOrName(allow);
      default -> throw new ParseFailure(next, Bcp.BCP009);
    };
  }

  private Expr literal(Token next, Allow allow) {
    if (allow == Allow.SIMPLE) {
      throw new ParseFailure(next, Bcp.BCP087);
    }
    if (next.kind() == LEFT_BRACE) {
      return object(allow);
    }
    return peekPastNewLines(1).is("for") ? loop(allow, false) : array();
  }

  private Expr integer() {
    return number(read());
  }

  static Expr number(Token literal) {
    try {
      return new Expr.Int(literal.span(), Long.parseUnsignedLong(literal.value()));
    } catch (NumberFormatException e) {
      throw new ParseFailure(literal, Bcp.BCP010);
    }
  }

  private Expr callOrName(Allow allow) {
    Token token = read();
    Identifier name = new Identifier(token.span(), token.value(), true);
    if (check(LEFT_PAREN)) {
      Span open = peek().span();
      List<Expr> arguments = arguments(allow);
      return new Expr.Call(since(token.span()), name, arguments, since(open));
    }
    if (check(ARROW)) {
      return lambda(token.span(), List.of(name));
    }
    return new Expr.Name(token.span(), name);
  }

  private Expr lambda(Span start, List<Identifier> parameters) {
    expectCharacter(ARROW);
    Expr body = lambdaBody();
    grow(height() + 1);
    return new Expr.Lambda(start.to(body.span()), parameters, body);
  }

  final Expr lambdaBody() {
    Token next = peekPastNewLines(0);
    if (next.kind() != IDENTIFIER || !KEYWORDS.contains(next.value())) {
      newLines();
    }
    return recovered(false, () -> expression(Allow.LITERALS), NEW_LINE, RIGHT_PAREN);
  }

  final Expr parentheses(Allow allow) {
    Span start = peek().span();
    boolean newLine = peekAhead(1).kind() == NEW_LINE;
    return parenthesized(start, newLine, parenthesizedList(() -> expression(allow), true));
  }

  private Expr parenthesesOrLambda(Allow allow) {
    Span start = peek().span();
    boolean newLine = peekAhead(1).kind() == NEW_LINE;
    List<Expr> inner = parenthesizedList(() -> expression(allow), true);
    if (check(ARROW)) {
      return lambda(start, names(inner));
    }
    return parenthesized(start, newLine, inner);
  }

  /** A comma behind the last item counts as one more, a line left open as none. */
  private Expr parenthesized(Span start, boolean newLine, List<Expr> inner) {
    grow(height() + 1);
    Span span = since(start);
    boolean closed = peekAhead(-1).kind() == RIGHT_PAREN;
    boolean open = newLine && !closed;
    boolean comma = closed && peekAhead(-2).kind() == COMMA;
    if (inner.size() != 1 || open || comma) {
      problems.add(
          inner.isEmpty() || open
              ? new Span(start.end(), start.end())
              : inner.get(0).span().to(inner.get(inner.size() - 1).span()),
          Bcp.BCP243);
      return new Expr.Paren(span, new Expr.Skipped(span));
    }
    return new Expr.Paren(span, inner.get(0));
  }

  private Expr array() {
    Token open = read();
    List<Expr> items = separatedByLines(RIGHT_SQUARE, this::arrayItem);
    expectCharacter(RIGHT_SQUARE);
    return new Expr.Array(since(open.span()), items);
  }

  private Expr arrayItem() {
    return recovered(
        false,
        () -> {
          if (!check(ELLIPSIS)) {
            return expression(Allow.LITERALS);
          }
          Token dots = read();
          Expr value =
              recovered(false, () -> expression(Allow.LITERALS), COMMA, NEW_LINE, RIGHT_SQUARE);
          return new Expr.Spread(dots.span().to(value.span()), value);
        },
        NEW_LINE,
        RIGHT_SQUARE);
  }

  final Expr.Obj object(Allow allow) {
    Token open = expectCharacter(LEFT_BRACE);
    List<Expr.ObjectItem> items = separatedByLines(RIGHT_BRACE, () -> objectItem(allow));
    expectCharacter(RIGHT_BRACE);
    return new Expr.Obj(since(open.span()), items);
  }

  private Expr.ObjectItem objectItem(Allow allow) {
    Recovered<Expr.ObjectItem> item =
        recover(false, () -> objectItemOrFail(allow), NEW_LINE, RIGHT_BRACE);
    return item.value();
  }

  private Expr.ObjectItem objectItemOrFail(Allow allow) {
    if (allow == Allow.RESOURCES
        && (check(AT) || (peek().is("resource") && peekAhead(1).kind() == IDENTIFIER))) {
      return nestedItem();
    }
    if (check(ELLIPSIS)) {
      Token dots = read();
      Expr value = recovered(false, () -> expression(Allow.LITERALS), COMMA, NEW_LINE, RIGHT_BRACE);
      return new Expr.SpreadItem(dots.span().to(value.span()), value);
    }
    Span start = peek().span();
    Recovered<Expr.Str> key = recover(false, this::propertyKey, COLON, NEW_LINE, RIGHT_BRACE);
    Recovered<Token> colon =
        recover(key.silent(), () -> expectCharacter(COLON), NEW_LINE, RIGHT_BRACE);
    Expr value = recovered(colon.silent(), () -> expression(Allow.LITERALS), NEW_LINE, RIGHT_BRACE);
    return key.failed() ? null : new Expr.Property(since(start), key.value(), value);
  }

  final Expr.Str propertyKey() {
    Token token = peek();
    if (check(IDENTIFIER)) {
      read();
      return new Expr.Str(token.span(), List.of(token.value()), List.of());
    }
    if (check(STRING_COMPLETE, STRING_LEFT) && string() instanceof Expr.Str string) {
      return string;
    }
    throw new ParseFailure(token, Bcp.BCP022);
  }

  final Identifier identifierOrSkip(Bcp code) {
    if (check(IDENTIFIER)) {
      Token name = read();
      return new Identifier(name.span(), name.value(), true);
    }
    problems.add(empty(), code);
    return Identifier.missing(empty());
  }

  /**
   * A string literal or interpolation; gives {@link Expr.Skipped} if the lexer found it malformed.
   */
  final Expr string() {
    Token first = read();
    List<String> pieces = new ArrayList<>();
    List<Expr> holes = new ArrayList<>();
    pieces.add(first.value());
    boolean sound = first.value() != null;
    int tallest = 0;
    Token piece = first;
    while (piece.kind() == STRING_LEFT || piece.kind() == STRING_MIDDLE) {
      holes.add(hole());
      tallest = Math.max(tallest, height());
      if (check(STRING_MIDDLE, STRING_RIGHT)) {
        piece = read();
        pieces.add(piece.value());
        sound &= piece.value() != null;
      } else {
        return new Expr.Skipped(since(first.span()));
      }
    }
    grow(tallest + 1);
    Span span = since(first.span());
    return sound ? new Expr.Str(span, List.copyOf(pieces), holes) : new Expr.Skipped(span);
  }

  private Expr hole() {
    TokenKind[] ends = {STRING_MIDDLE, STRING_RIGHT, NEW_LINE};
    Expr hole = recovered(false, () -> expression(Allow.SIMPLE), ends);
    if (!check(ends)) {
      Span rest = skipFrom(position(), ends);
      problems.add(rest, Bcp.BCP064);
      return new Expr.Skipped(hole.span().to(rest));
    }
    return hole;
  }
}
