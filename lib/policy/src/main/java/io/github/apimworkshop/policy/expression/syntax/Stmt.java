package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/** A C# statement; {@code start} and {@code end} are offsets into the source. */
public sealed interface Stmt {

  /** Offset of the first character. */
  int start();

  /** Offset after the last character. */
  int end();

  /** { … }. */
  record Block(List<Stmt> statements, int start, int end) implements Stmt {}

  /** type a = 1, b; the type is null for var. */
  record Local(TypeSyntax type, boolean constant, List<Declarator> declarators, int start, int end)
      implements Stmt {}

  /** name = value; the value may be null. */
  record Declarator(String name, Expr value, int start, int end) {}

  /** An expression followed by a semicolon. */
  record Expression(Expr value, int start, int end) implements Stmt {}

  /** if; otherwise may be null. */
  record If(Expr condition, Stmt then, Stmt otherwise, int start, int end) implements Stmt {}

  /** while. */
  record While(Expr condition, Stmt body, int start, int end) implements Stmt {}

  /** do … while. */
  record DoWhile(Stmt body, Expr condition, int start, int end) implements Stmt {}

  /** for; the condition may be null. */
  record For(List<Stmt> initial, Expr condition, List<Expr> steps, Stmt body, int start, int end)
      implements Stmt {}

  /** foreach; the type is null for var. */
  record Foreach(TypeSyntax type, String name, Expr source, Stmt body, int start, int end)
      implements Stmt {}

  /** switch. */
  record Switch(Expr value, List<Section> sections, int start, int end) implements Stmt {}

  /** Labels and the statements they lead to. */
  record Section(List<Label> labels, List<Stmt> statements) {}

  /** case value, case type name when condition, or default when value and type are null. */
  record Label(Expr value, TypeSyntax type, String name, Expr when, int start, int end) {}

  /** return; the value may be null. */
  record Return(Expr value, int start, int end) implements Stmt {}

  /** break. */
  record Break(int start, int end) implements Stmt {}

  /** continue. */
  record Continue(int start, int end) implements Stmt {}

  /** throw; the value is null when rethrowing. */
  record Throw(Expr value, int start, int end) implements Stmt {}

  /** try; last may be null. */
  record Try(Block body, List<Catch> catches, Block last, int start, int end) implements Stmt {}

  /** catch (type name) when (filter); all three may be null. */
  record Catch(TypeSyntax type, String name, Expr filter, Block body) {}

  /** using (declaration or value) body. */
  record Using(Local declaration, Expr value, Stmt body, int start, int end) implements Stmt {}

  /** A local function; exactly one of the bodies is not null. */
  record LocalFunction(
      TypeSyntax returns,
      String name,
      List<Expr.Parameter> parameters,
      Expr value,
      Block block,
      int start,
      int end)
      implements Stmt {}

  /** A lone semicolon, or what could not be read. */
  record Empty(int start, int end) implements Stmt {}
}
