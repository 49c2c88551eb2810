package io.github.apimworkshop.bicep.syntax;

import java.util.List;

/** An expression of the syntax tree. Compared by identity: binding tables use nodes as keys. */
public sealed interface Expr {

  /** Where it stands, its parentheses, quotes or brackets included. */
  Span span();

  /** A string; n holes stand between n + 1 unescaped pieces. */
  record Str(Span span, List<String> pieces, List<Expr> holes) implements Expr {

    /** True if there is no hole, so that the text is known. */
    public boolean isLiteral() {
      return holes.isEmpty();
    }

    /** The text before the first hole: all of it for a literal. */
    public String text() {
      return pieces.get(0);
    }
  }

  /** A whole number without sign; a value above the 64-bit range keeps its unsigned bits. */
  record Int(Span span, long value) implements Expr {}

  /** {@code true} or {@code false}. */
  record Bool(Span span, boolean value) implements Expr {}

  /** {@code null}. */
  record Null(Span span) implements Expr {}

  /** An array literal; items may be {@link Spread}. */
  record Array(Span span, List<Expr> items) implements Expr {}

  /** {@code ...value} in an array. */
  record Spread(Span span, Expr value) implements Expr {}

  /** An object literal. */
  record Obj(Span span, List<ObjectItem> items) implements Expr {}

  /** Something between the braces of an object. */
  sealed interface ObjectItem {

    /** Where it stands. */
    Span span();
  }

  /** {@code key: value}; the key is a {@link Str} also where it is written without quotes. */
  record Property(Span span, Str key, Expr value) implements ObjectItem {}

  /** {@code ...value} in an object. */
  record SpreadItem(Span span, Expr value) implements ObjectItem {}

  /** Decorators inside a resource that no declaration follows. */
  record Dangling(Decl.Missing declaration) implements ObjectItem {
    @Override
    public Span span() {
      return declaration.span();
    }
  }

  /** A resource declared inside another one. */
  record NestedResource(Decl.Resource resource) implements ObjectItem {
    @Override
    public Span span() {
      return resource.span();
    }
  }

  /** A sign or a negation. */
  record Unary(Span span, TokenKind operator, Expr operand) implements Expr {}

  /** Two operands. */
  record Binary(Span span, TokenKind operator, Expr left, Expr right) implements Expr {}

  /** {@code condition ? whenTrue : whenFalse}. */
  record Ternary(Span span, Expr condition, Expr whenTrue, Expr whenFalse) implements Expr {}

  /** {@code base.name} or {@code base.?name}. */
  record Member(Span span, Expr base, Identifier name, boolean safe) implements Expr {}

  /** {@code base[index]} with the markers {@code ?} and {@code ^}. */
  record Index(Span span, Expr base, Expr index, boolean safe, boolean fromEnd) implements Expr {}

  /** {@code base::name}. */
  record NestedAccess(Span span, Expr base, Identifier name) implements Expr {}

  /** {@code name(arguments)}. */
  record Call(Span span, Identifier name, List<Expr> arguments, Span argumentsSpan)
      implements Expr {}

  /** {@code base.name(arguments)}. */
  record MethodCall(Span span, Expr base, Identifier name, List<Expr> arguments, Span argumentsSpan)
      implements Expr {}

  /** {@code base!}. */
  record NonNull(Span span, Expr base) implements Expr {}

  /** {@code (inner)}. */
  record Paren(Span span, Expr inner) implements Expr {}

  /** {@code (a, b) => body}. */
  record Lambda(Span span, List<Identifier> parameters, Expr body) implements Expr {}

  /** {@code [for item in source: body]}; {@code index} is null if there is none. */
  record For(Span span, Span keyword, Identifier item, Identifier index, Expr source, Expr body)
      implements Expr {}

  /** {@code if (condition) body}, as body of a resource or module. */
  record If(Span span, Expr condition, Expr body) implements Expr {}

  /** A name used as a value. */
  record Name(Span span, Identifier identifier) implements Expr {}

  /** Text that could not be read; the error was reported. */
  record Skipped(Span span) implements Expr {}
}
