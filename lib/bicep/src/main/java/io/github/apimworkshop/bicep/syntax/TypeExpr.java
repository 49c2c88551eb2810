package io.github.apimworkshop.bicep.syntax;

import java.util.List;

/** A type as written. Compared by identity. */
public sealed interface TypeExpr {

  /** Where it stands. */
  Span span();

  /** {@code string}, {@code myType}. */
  record Name(Span span, Identifier identifier) implements TypeExpr {}

  /** {@code base.name}. */
  record Member(Span span, TypeExpr base, Identifier name) implements TypeExpr {}

  /** {@code base[0]}. */
  record Index(Span span, TypeExpr base, Expr index) implements TypeExpr {}

  /** {@code base[*]}. */
  record Items(Span span, TypeExpr base) implements TypeExpr {}

  /** {@code base.*}. */
  record Additional(Span span, TypeExpr base) implements TypeExpr {}

  /** {@code item[]}. */
  record Array(Span span, TypeExpr item) implements TypeExpr {}

  /** {@code base?}. */
  record Nullable(Span span, TypeExpr base) implements TypeExpr {}

  /** {@code base!}. */
  record NonNull(Span span, TypeExpr base) implements TypeExpr {}

  /** {@code { a: string }}; {@code additional} is the {@code *} property or null. */
  record Obj(Span span, List<Property> properties, Property additional) implements TypeExpr {}

  /** One property; the name is empty for {@code *}. */
  record Property(
      Span span, List<Decorator> decorators, String name, Span nameSpan, TypeExpr type) {}

  /** {@code [string, int]}. */
  record Tuple(Span span, List<Item> items) implements TypeExpr {}

  /** One place of a tuple. */
  record Item(List<Decorator> decorators, TypeExpr type) {}

  /** {@code 'a' | 'b'}. */
  record Union(Span span, List<TypeExpr> members) implements TypeExpr {}

  /** A literal, possibly with a sign. */
  record Literal(Span span, Expr value) implements TypeExpr {}

  /** {@code (inner)}. */
  record Paren(Span span, TypeExpr inner) implements TypeExpr {}

  /** {@code resourceInput<'type@version'>}. */
  record Generic(Span span, Identifier name, List<TypeExpr> arguments) implements TypeExpr {}

  /** {@code resource 'type@version'}. */
  record ResourceRef(Span span, Expr type) implements TypeExpr {}

  /** Text that could not be read; the error was reported. */
  record Skipped(Span span) implements TypeExpr {}
}
