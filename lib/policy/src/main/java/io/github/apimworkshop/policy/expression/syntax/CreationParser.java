package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/** Everything after {@code new}. */
final class CreationParser {

  private final ExpressionParser expressions;
  private final TokenReader reader;

  CreationParser(ExpressionParser expressions) {
    this.expressions = expressions;
    this.reader = expressions.reader;
  }

  Expr creation() {
    int start = reader.take().start();
    if (reader.is("{")) {
      return anonymous(start);
    }
    if (reader.is("[")) {
      reader.take();
      reader.expect("]");
      Expr.Initializer elements = initializer();
      return new Expr.NewArray(null, List.of(), elements, start, elements.end());
    }
    if (reader.is("(")) {
      reader.diagnostics.add(
          start, reader.peek().end(), Diagnostics.newer("target-typed object creation", "9.0"));
      return expressions.missing();
    }
    TypeSyntax type = expressions.types.withoutArray();
    if (reader.is("[")) {
      return array(start, type);
    }
    if (reader.is("?[")) {
      return array(start, new TypeSyntax.NullableOf(type, type.start(), reader.peek().end() - 1));
    }
    List<Expr.Argument> arguments = List.of();
    boolean called = reader.accept("(");
    if (called) {
      arguments = expressions.arguments(")");
    }
    Expr.Initializer initializer = reader.is("{") ? initializer() : null;
    if (!called && initializer == null) {
      reader.diagnostics.add(
          start,
          reader.lastEnd(),
          "A new expression requires an argument list or (), [], or {} after type");
    }
    return new Expr.New(type, arguments, initializer, start, reader.lastEnd());
  }

  private Expr array(int start, TypeSyntax element) {
    reader.take();
    List<Expr> sizes = new ArrayList<>();
    if (!reader.is("]")) {
      do {
        sizes.add(expressions.expression());
      } while (reader.accept(","));
    }
    reader.expect("]");
    TypeSyntax type = element;
    while (reader.is("[") && reader.peek(1).is("]")) {
      reader.take();
      int end = reader.take().end();
      type = new TypeSyntax.ArrayOf(type, 1, element.start(), end);
    }
    Expr.Initializer initializer = reader.is("{") ? initializer() : null;
    if (sizes.isEmpty() && initializer == null) {
      reader.diagnostics.add(
          start, reader.lastEnd(), "Array creation must have array size or array initializer");
    }
    return new Expr.NewArray(type, sizes, initializer, start, reader.lastEnd());
  }

  private Expr anonymous(int start) {
    reader.take();
    List<Expr.AnonymousMember> members = new ArrayList<>();
    while (!reader.is("}") && !reader.atEnd()) {
      String name = null;
      if (reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is("=")) {
        name = reader.take().text();
        reader.take();
      }
      members.add(new Expr.AnonymousMember(name, expressions.expression()));
      if (!reader.accept(",")) {
        break;
      }
    }
    int end = reader.expect("}");
    return new Expr.NewAnonymous(members, start, end);
  }

  Expr.Initializer initializer() {
    int start = reader.peek().start();
    reader.expect("{");
    List<Expr.Entry> entries = new ArrayList<>();
    if (reader.enter()) {
      while (!reader.is("}") && !reader.atEnd()) {
        entries.add(entry());
        if (!reader.accept(",")) {
          break;
        }
      }
      reader.leave();
    }
    int end = reader.expect("}");
    return new Expr.Initializer(entries, start, end);
  }

  private Expr.Entry entry() {
    if (reader.is("{")) {
      Expr.Initializer nested = initializer();
      List<Expr> values = new ArrayList<>();
      for (Expr.Entry entry : nested.entries()) {
        values.addAll(entry.values());
      }
      return new Expr.Entry(null, null, values);
    }
    if (reader.is("[")) {
      reader.take();
      List<Expr> index = new ArrayList<>();
      for (Expr.Argument argument : expressions.arguments("]")) {
        index.add(argument.value());
      }
      reader.expect("=");
      return new Expr.Entry(null, index, List.of(value()));
    }
    if (reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is("=")) {
      String name = reader.take().text();
      reader.take();
      return new Expr.Entry(name, null, List.of(value()));
    }
    return new Expr.Entry(null, null, List.of(expressions.expression()));
  }

  private Expr value() {
    return reader.is("{") ? initializer() : expressions.expression();
  }
}
