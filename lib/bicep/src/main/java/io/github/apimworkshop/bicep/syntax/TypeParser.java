package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Types, and the decorators that may stand in front of a type's members. */
abstract class TypeParser extends LoopParser {

  TypeParser(List<Token> tokens, Problems problems) {
    super(tokens, problems);
  }

  static boolean silent(TypeExpr type) {
    return type instanceof TypeExpr.Skipped && type.span().length() == 0;
  }

  final TypeExpr recoveredType(
      boolean silent, Supplier<TypeExpr> parser, TokenKind... terminators) {
    Recovered<TypeExpr> type = recover(silent, parser, terminators);
    return type.failed() ? new TypeExpr.Skipped(type.skipped()) : type.value();
  }

  final TypeExpr type(boolean resourceTypeOptional) {
    if (!peek().is("resource") || peekAhead(1).kind() == LESS) {
      return typeExpression();
    }
    Token keyword = read();
    if (resourceTypeOptional && !check(STRING_COMPLETE, STRING_LEFT)) {
      return new TypeExpr.ResourceRef(keyword.span(), null);
    }
    Expr type = recovered(false, () -> stringOrFail(Bcp.BCP068), ASSIGNMENT, NEW_LINE);
    return new TypeExpr.ResourceRef(since(keyword.span()), type);
  }

  final Expr stringOrFail(Bcp code) {
    Token start = peek();
    if (check(STRING_COMPLETE, STRING_LEFT) && string() instanceof Expr.Str string) {
      return string;
    }
    throw new ParseFailure(start, code);
  }

  final TypeExpr typeExpression() {
    return deeper(this::union);
  }

  private TypeExpr union() {
    Span start = peek().span();
    boolean leading = atUnionSeparator();
    if (leading) {
      newLines();
      read();
    }
    TypeExpr first = unaryType();
    if (!leading && !atUnionSeparator()) {
      return first;
    }
    List<TypeExpr> members = new ArrayList<>(List.of(first));
    while (atUnionSeparator()) {
      newLines();
      read();
      if (check(NEW_LINE)) {
        problems.add(empty(), Bcp.BCP300);
      } else {
        members.add(recoveredType(false, this::unaryType));
      }
    }
    grow(height() + 1);
    return new TypeExpr.Union(since(start), members);
  }

  private boolean atUnionSeparator() {
    return check(PIPE) || (check(NEW_LINE) && peekAhead(1).kind() == PIPE);
  }

  private TypeExpr unaryType() {
    Span start = peek().span();
    TypeExpr type = signedType();
    while (check(QUESTION, EXCLAMATION)) {
      grow(height() + 1);
      boolean nullable = read().kind() == QUESTION;
      type =
          nullable
              ? new TypeExpr.Nullable(since(start), type)
              : new TypeExpr.NonNull(since(start), type);
    }
    return type;
  }

  private TypeExpr signedType() {
    if (!check(MINUS, EXCLAMATION)) {
      return memberType();
    }
    Token operator = read();
    TypeExpr operand =
        recoveredType(
            false,
            this::memberType,
            STRING_RIGHT,
            RIGHT_BRACE,
            RIGHT_PAREN,
            RIGHT_SQUARE,
            NEW_LINE);
    Span span = since(operator.span());
    Expr value =
        operand instanceof TypeExpr.Literal literal
            ? literal.value()
            : new Expr.Skipped(operand.span());
    return new TypeExpr.Literal(span, new Expr.Unary(span, operator.kind(), value));
  }

  private TypeExpr memberType() {
    Span start = peek().span();
    TypeExpr base = primaryType();
    while (check(LEFT_SQUARE, DOT)) {
      grow(height() + 1);
      if (read().kind() == LEFT_SQUARE) {
        base = brackets(start, base);
      } else if (skip(ASTERISK)) {
        base = new TypeExpr.Additional(since(start), base);
      } else {
        Identifier name = identifierOrSkip(Bcp.BCP020);
        base = check(LESS) ? generic(start, name) : new TypeExpr.Member(since(start), base, name);
      }
    }
    return base;
  }

  private TypeExpr brackets(Span start, TypeExpr base) {
    if (skip(RIGHT_SQUARE)) {
      return new TypeExpr.Array(since(start), base);
    }
    if (skip(ASTERISK)) {
      expectCharacter(RIGHT_SQUARE);
      return new TypeExpr.Items(since(start), base);
    }
    int tallest = height();
    Expr index = expression(Allow.SIMPLE);
    grow(tallest + height());
    expectCharacter(RIGHT_SQUARE);
    if (index instanceof Expr.Str text && text.isLiteral()) {
      Identifier name = new Identifier(text.span(), text.text(), true);
      return new TypeExpr.Member(since(start), base, name);
    }
    return new TypeExpr.Index(since(start), base, index);
  }

  private TypeExpr primaryType() {
    grow(1);
    Token next = peek();
    return switch (next.kind()) {
      case INTEGER, NULL, TRUE, FALSE -> literal(literalValue());
      case STRING_COMPLETE, STRING_LEFT -> literal(string());
      case LEFT_BRACE -> objectType();
      case LEFT_SQUARE -> tuple();
      case LEFT_PAREN -> parenthesizedType();
      case IDENTIFIER -> namedType();
      default -> throw new ParseFailure(next, Bcp.BCP279);
    };
  }

  private TypeExpr namedType() {
    Token token = read();
    Identifier name = new Identifier(token.span(), token.value(), true);
    return check(LESS) ? generic(token.span(), name) : new TypeExpr.Name(token.span(), name);
  }

  private Expr literalValue() {
    Token token = read();
    return switch (token.kind()) {
      case NULL -> new Expr.Null(token.span());
      case INTEGER -> number(token);
      default -> new Expr.Bool(token.span(), token.kind() == TRUE);
    };
  }

  private static TypeExpr literal(Expr value) {
    return value instanceof Expr.Skipped
        ? new TypeExpr.Skipped(value.span())
        : new TypeExpr.Literal(value.span(), value);
  }

  private TypeExpr parenthesizedType() {
    Token open = read();
    TypeExpr inner =
        recoveredType(
            false, this::typeExpression, RIGHT_BRACE, RIGHT_PAREN, RIGHT_SQUARE, NEW_LINE, COMMA);
    recover(silent(inner), () -> expectCharacter(RIGHT_PAREN), RIGHT_BRACE, RIGHT_SQUARE, NEW_LINE);
    return new TypeExpr.Paren(since(open.span()), inner);
  }

  private TypeExpr generic(Span start, Identifier name) {
    expectCharacter(LESS);
    List<TypeExpr> arguments =
        separatedByCommas(
            GREATER, () -> recoveredType(false, this::typeExpression, NEW_LINE, COMMA, GREATER));
    skip(GREATER);
    return new TypeExpr.Generic(since(start), name, arguments);
  }

  private TypeExpr objectType() {
    Token open = read();
    List<TypeExpr.Property> all = separatedByLines(RIGHT_BRACE, this::propertyType);
    expectCharacter(RIGHT_BRACE);
    List<TypeExpr.Property> named = new ArrayList<>();
    TypeExpr.Property additional = null;
    for (TypeExpr.Property property : all) {
      if (property.name() != null) {
        named.add(property);
      } else if (additional == null) {
        additional = property;
      } else {
        problems.add(property.span(), Bcp.BCP315);
      }
    }
    return new TypeExpr.Obj(since(open.span()), named, additional);
  }

  private TypeExpr.Property propertyType() {
    List<Decorator> decorators = decorators();
    Token start = peek();
    Recovered<Expr.Str> key =
        recover(
            false,
            () -> check(ASTERISK) ? wildcard() : propertyKey(),
            COLON,
            NEW_LINE,
            RIGHT_BRACE);
    Recovered<Token> colon =
        recover(key.silent(), () -> expectCharacter(COLON), NEW_LINE, RIGHT_BRACE);
    TypeExpr type = recoveredType(colon.silent(), this::typeExpression, NEW_LINE, RIGHT_BRACE);
    if (key.failed()) {
      return null;
    }
    boolean wildcard = start.kind() == ASTERISK;
    if (!wildcard && !key.value().isLiteral()) {
      problems.add(key.value().span(), Bcp.BCP032);
      return null;
    }
    return new TypeExpr.Property(
        since(start.span()),
        decorators,
        wildcard ? null : key.value().text(),
        key.value().span(),
        type);
  }

  private Expr.Str wildcard() {
    return new Expr.Str(read().span(), List.of("*"), List.of());
  }

  private TypeExpr tuple() {
    Token open = read();
    List<TypeExpr.Item> items =
        separatedByLines(
            RIGHT_SQUARE,
            () ->
                recover(
                        false,
                        () -> new TypeExpr.Item(decorators(), typeExpression()),
                        NEW_LINE,
                        RIGHT_SQUARE)
                    .value());
    expectCharacter(RIGHT_SQUARE);
    return new TypeExpr.Tuple(since(open.span()), items);
  }

  final List<Decorator> decorators() {
    List<Decorator> decorators = new ArrayList<>();
    while (check(AT)) {
      Token at = read();
      Expr expression = recovered(false, this::decoratorExpression, NEW_LINE);
      decorators.add(new Decorator(since(at.span()), expression));
      recover(false, () -> expect(NEW_LINE, Bcp.BCP019), NEW_LINE);
      newLines();
    }
    return decorators;
  }

  private Expr decoratorExpression() {
    Token token = expect(IDENTIFIER, Bcp.BCP123);
    Identifier name = new Identifier(token.span(), token.value(), true);
    Expr current;
    if (check(LEFT_PAREN)) {
      Span open = peek().span();
      List<Expr> arguments = arguments(Allow.LITERALS);
      current = new Expr.Call(since(token.span()), name, arguments, since(open));
    } else {
      current = new Expr.Name(token.span(), name);
    }
    while (skip(DOT)) {
      Identifier member = identifierOrSkip(Bcp.BCP020);
      if (check(LEFT_PAREN)) {
        Span open = peek().span();
        List<Expr> arguments = arguments(Allow.LITERALS);
        current = new Expr.MethodCall(since(token.span()), current, member, arguments, since(open));
      } else {
        current = new Expr.Member(since(token.span()), current, member, false);
      }
    }
    return current;
  }
}
