package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Expressions, by recursive descent with operator precedence. */
abstract class ExpressionParser extends TokenReader {
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

  abstract Decl nestedDeclaration();

  final Expr expression(Allow allow) {
    return deeper(() -> ternary(allow));
  }

  final Expr recovered(boolean silent, Supplier<Expr> parser, TokenKind... terminators) {
    return unwrap(recover(silent, parser, terminators));
  }

  static Expr unwrap(Recovered<Expr> recovered) {
    return recovered.failed() ? new Expr.Skipped(recovered.skipped()) : recovered.value();
  }

  static boolean silent(Expr expr) {
    return expr instanceof Expr.Skipped && expr.span().length() == 0;
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
    Token operator = read();
    Span start = base.span();
    switch (operator.kind()) {
      case LEFT_SQUARE:
        boolean safeIndex = skip(QUESTION);
        boolean fromEnd = skip(HAT);
        Expr index;
        if (check(RIGHT_SQUARE)) {
          problems.add(empty(), Bcp.BCP117);
          index = new Expr.Skipped(empty());
        } else {
          index = expression(allow);
        }
        expectCharacter(RIGHT_SQUARE);
        return new Expr.Index(since(start), base, index, safeIndex, fromEnd);
      case DOT:
        return dotted(base, operator, allow);
      case DOUBLE_COLON:
        Identifier child = identifierOrSkip(Bcp.BCP020);
        grow(1);
        return new Expr.NestedAccess(since(start), base, child);
      default:
        grow(1);
        return new Expr.NonNull(since(start), base);
    }
  }

  private Expr dotted(Expr base, Token dot, Allow allow) {
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

  final boolean skip(TokenKind kind) {
    if (check(kind)) {
      read();
      return true;
    }
    return false;
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

  /** Elements of a parameter list; new lines are allowed at its edges and after commas. */
  final <T> List<T> separatedByCommas(TokenKind closing, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    if (check(closing)) {
      grow(1);
      return elements;
    }
    newLines();
    int tallest = 0;
    boolean expectElement = true;
    while (!atEnd() && !check(closing)) {
      if (expectElement) {
        elements.add(element.get());
        tallest = Math.max(tallest, height());
        expectElement = false;
        continue;
      }
      if (check(NEW_LINE)) {
        Token next = peekPastNewLines(1);
        if (next.kind() == END_OF_FILE) {
          problems.add(empty(), Bcp.BCP018, closing.text());
          newLines();
          break;
        }
        if (next.kind() != closing) {
          problems.add(empty(), Bcp.BCP237);
        }
        newLines();
      } else if (check(COMMA)) {
        read();
        newLines();
        if (check(closing)) {
          elements.add(element.get());
        }
      } else {
        problems.add(empty(), Bcp.BCP236);
      }
      expectElement = true;
    }
    grow(tallest + 1);
    return elements;
  }

  /** Elements of an object or array: separated by new lines or by commas. */
  final <T> List<T> separatedByLines(TokenKind closing, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    newLines();
    int tallest = 0;
    boolean expectElement = true;
    while (!atEnd() && !check(closing)) {
      if (expectElement) {
        T parsed = element.get();
        if (parsed != null) {
          elements.add(parsed);
        }
        tallest = Math.max(tallest, height());
        expectElement = false;
        continue;
      }
      if (check(NEW_LINE)) {
        newLines();
      } else if (check(COMMA)) {
        read();
        if (check(NEW_LINE)) {
          problems.add(empty(), Bcp.BCP238);
          read();
        }
      } else {
        problems.add(empty(), Bcp.BCP236);
      }
      expectElement = true;
    }
    grow(tallest + 1);
    return elements;
  }

  private Expr primary(Allow allow) {
    grow(1);
    Token next = peek();
    switch (next.kind()) {
      case INTEGER:
        return integer();
      case NULL:
        return new Expr.Null(read().span());
      case TRUE:
      case FALSE:
        return new Expr.Bool(read().span(), next.kind() == TRUE);
      case STRING_COMPLETE:
      case STRING_LEFT:
        return string();
      case LEFT_BRACE:
        if (allow == Allow.SIMPLE) {
          throw new ParseFailure(next, Bcp.BCP087);
        }
        return object(allow);
      case LEFT_SQUARE:
        if (allow == Allow.SIMPLE) {
          throw new ParseFailure(next, Bcp.BCP087);
        }
        return peekPastNewLines(1).is("for") ? loop(allow, false) : array();
      case LEFT_PAREN:
        return parenthesesOrLambda(allow);
      case IDENTIFIER:
        return callOrName(allow);
      default:
        throw new ParseFailure(next, Bcp.BCP009);
    }
  }

  private Expr integer() {
    Token literal = read();
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
    return parenthesized(start, parenthesizedList(() -> expression(allow), true));
  }

  private Expr parenthesesOrLambda(Allow allow) {
    Span start = peek().span();
    List<Expr> inner = parenthesizedList(() -> expression(allow), true);
    if (check(ARROW)) {
      return lambda(start, names(inner));
    }
    return parenthesized(start, inner);
  }

  private Expr parenthesized(Span start, List<Expr> inner) {
    grow(height() + 1);
    Span span = since(start);
    if (inner.size() != 1) {
      problems.add(
          inner.isEmpty()
              ? new Span(start.end(), start.end())
              : inner.get(0).span().to(inner.get(inner.size() - 1).span()),
          Bcp.BCP243);
      return new Expr.Paren(span, new Expr.Skipped(span));
    }
    return new Expr.Paren(span, inner.get(0));
  }

  private static List<Identifier> names(List<Expr> expressions) {
    List<Identifier> names = new ArrayList<>();
    for (Expr expr : expressions) {
      names.add(
          expr instanceof Expr.Name name ? name.identifier() : Identifier.missing(expr.span()));
    }
    return names;
  }

  final List<Expr> parenthesizedList(Supplier<Expr> element, boolean newLinesAllowed) {
    expectCharacter(LEFT_PAREN);
    List<Expr> elements = new ArrayList<>();
    int tallest = 0;
    if (newLinesAllowed) {
      newLines();
    }
    while (!check(RIGHT_PAREN)) {
      elements.add(
          recovered(
              false,
              element,
              STRING_RIGHT,
              RIGHT_BRACE,
              RIGHT_PAREN,
              RIGHT_SQUARE,
              NEW_LINE,
              COMMA));
      tallest = Math.max(tallest, height());
      if (newLinesAllowed) {
        newLines();
      }
      if (!skip(COMMA)) {
        break;
      }
      if (newLinesAllowed) {
        newLines();
      }
    }
    boolean silent = !elements.isEmpty() && silent(elements.get(elements.size() - 1));
    recover(
        silent,
        () -> expectCharacter(RIGHT_PAREN),
        STRING_RIGHT,
        RIGHT_BRACE,
        RIGHT_SQUARE,
        NEW_LINE);
    grow(tallest + 1);
    return elements;
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
      return nestedDeclaration() instanceof Decl.Resource resource
          ? new Expr.NestedResource(resource)
          : null;
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

  /** The body of a resource or module may be conditional; any other body is an expression. */
  final Expr loop(Allow allow, boolean declaration) {
    Token open = expectCharacter(LEFT_SQUARE);
    newLines();
    expectKeyword("for");
    int mark = problems.mark();
    Identifier item;
    Identifier index = null;
    if (check(LEFT_PAREN)) {
      Span start = peek().span();
      List<Identifier> pair = names(parenthesizedList(() -> expression(Allow.SIMPLE), false));
      item = pair.isEmpty() ? Identifier.missing(start) : pair.get(0);
      index = pair.size() < 2 ? Identifier.missing(start) : pair.get(1);
      if (pair.size() != 2 && problems.mark() == mark) {
        problems.add(since(start), Bcp.BCP249, pair.size());
      }
    } else if (check(IDENTIFIER)) {
      Token name = read();
      item = new Identifier(name.span(), name.value(), true);
    } else {
      problems.add(empty(), Bcp.BCP162);
      item = Identifier.missing(empty());
    }
    Recovered<Token> in =
        recover(problems.mark() > mark, () -> expectKeyword("in"), RIGHT_SQUARE, NEW_LINE);
    Expr source =
        recovered(in.silent(), () -> expression(Allow.LITERALS), COLON, RIGHT_SQUARE, NEW_LINE);
    int tallest = height();
    Recovered<Token> colon =
        recover(silent(source), () -> expectCharacter(COLON), RIGHT_SQUARE, NEW_LINE);
    Expr body =
        recovered(colon.silent(), () -> loopBody(allow, declaration), RIGHT_SQUARE, NEW_LINE);
    grow(Math.max(tallest, height()) + 1);
    if (!(body instanceof Expr.Skipped)) {
      newLines();
    }
    recover(silent(body), () -> expectCharacter(RIGHT_SQUARE), RIGHT_SQUARE, NEW_LINE);
    return new Expr.For(since(open.span()), item, index, source, body);
  }

  private Expr loopBody(Allow allow, boolean declaration) {
    if (!declaration) {
      return expression(Allow.LITERALS);
    }
    if (check(LEFT_BRACE)) {
      return object(allow);
    }
    if (peek().is("if")) {
      return condition(allow, true);
    }
    throw new ParseFailure(peek(), Bcp.BCP167);
  }

  final Expr condition(Allow allow, boolean inLoop) {
    Token keyword = expectKeyword("if");
    TokenKind[] conditionEnds =
        inLoop
            ? new TokenKind[] {RIGHT_SQUARE, LEFT_BRACE, NEW_LINE}
            : new TokenKind[] {LEFT_BRACE, NEW_LINE};
    int mark = problems.mark();
    Expr condition = recovered(false, () -> parentheses(Allow.LITERALS), conditionEnds);
    boolean failed = problems.mark() > mark && !(condition instanceof Expr.Paren);
    TokenKind[] bodyEnds =
        inLoop ? new TokenKind[] {RIGHT_SQUARE, NEW_LINE} : new TokenKind[] {NEW_LINE};
    int tallest = height();
    Expr body = recovered(failed || silent(condition), () -> object(allow), bodyEnds);
    grow(Math.max(tallest, height()) + 1);
    return new Expr.If(keyword.span().to(body.span()), condition, body);
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
