package io.github.apimworkshop.bicep.syntax;

import java.util.List;

/** A declaration of the file. Compared by identity. */
public sealed interface Decl {

  /** From the keyword to the end of the value, without decorators. */
  Span span();

  /** The decorators in front of it. */
  List<Decorator> decorators();

  /** A declaration that gives something a name. */
  sealed interface Named extends Decl {

    /** The declared name. */
    Identifier name();
  }

  /** {@code targetScope = value}. */
  record TargetScope(Span span, List<Decorator> decorators, Expr value) implements Decl {}

  /** {@code metadata name = value}. */
  record Metadata(Span span, List<Decorator> decorators, Identifier name, Expr value)
      implements Named {}

  /**
   * {@code param name type = value}; the value may be null. In a parameters file the type is null.
   */
  record Param(Span span, List<Decorator> decorators, Identifier name, TypeExpr type, Expr value)
      implements Named {}

  /** {@code var name type = value}; the type may be null. */
  record Var(Span span, List<Decorator> decorators, Identifier name, TypeExpr type, Expr value)
      implements Named {}

  /** {@code output name type = value}. */
  record Output(Span span, List<Decorator> decorators, Identifier name, TypeExpr type, Expr value)
      implements Named {}

  /** {@code type name = value}. */
  record Type(Span span, List<Decorator> decorators, Identifier name, TypeExpr value)
      implements Named {}

  /** {@code func name(parameters) result => body}. */
  record Func(
      Span span,
      List<Decorator> decorators,
      Identifier name,
      List<FuncParameter> parameters,
      TypeExpr result,
      Expr body)
      implements Named {}

  /** One parameter of a function. */
  record FuncParameter(Identifier name, TypeExpr type) {}

  /** {@code resource name 'type@version' existing = value}. */
  record Resource(
      Span span,
      List<Decorator> decorators,
      Identifier name,
      Expr type,
      boolean existing,
      Expr value)
      implements Named {}

  /** {@code module name 'path' = value}. */
  record Module(Span span, List<Decorator> decorators, Identifier name, Expr path, Expr value)
      implements Named {}

  /** {@code import … from 'path'}; the wildcard alias is null for a list. */
  record Import(
      Span span, List<Decorator> decorators, List<ImportItem> items, Identifier wildcard, Expr path)
      implements Decl {}

  /** {@code original as name}. */
  record ImportItem(Span span, String original, Identifier name) {}

  /** {@code extension …}. */
  record Extension(Span span, List<Decorator> decorators, Expr specification) implements Decl {}

  /** {@code assert name = value}. */
  record Assert(Span span, List<Decorator> decorators, Identifier name, Expr value)
      implements Named {}

  /** {@code using 'path'} or {@code using none} of a parameters file; the path is then null. */
  record Using(Span span, List<Decorator> decorators, Expr path) implements Decl {}

  /** {@code extends 'path'} of a parameters file. */
  record Extends(Span span, List<Decorator> decorators, Expr path) implements Decl {}

  /** Decorators without a declaration. */
  record Missing(Span span, List<Decorator> decorators) implements Decl {}
}
