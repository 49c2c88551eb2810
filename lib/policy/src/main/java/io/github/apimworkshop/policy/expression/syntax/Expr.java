package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/** A C# expression; {@code start} and {@code end} are offsets into the source. */
public sealed interface Expr {

  /** Offset of the first character. */
  int start();

  /** Offset after the last character. */
  int end();

  /** A literal; null stands for the null literal. */
  record Literal(Object value, int start, int end) implements Expr {}

  /** A dollar string. */
  record Interpolated(List<Piece> pieces, int start, int end) implements Expr {}

  /** Text, or a hole when {@code hole} is not null; alignment and format may be null. */
  record Piece(String text, Expr hole, Expr alignment, String format) {}

  /** A simple name with optional type arguments. */
  record Name(String name, List<TypeSyntax> typeArguments, int start, int end) implements Expr {}

  /** A predefined type in member position: string.Join. */
  record TypeName(TypeSyntax type, int start, int end) implements Expr {}

  /** target.name. */
  record Member(Expr target, String name, List<TypeSyntax> typeArguments, int start, int end)
      implements Expr {}

  /** target?.…: {@code rest} is applied to {@link Receiver} when target is not null. */
  record ConditionalAccess(Expr target, Expr rest, int start, int end) implements Expr {}

  /** The value before a question mark, inside {@link ConditionalAccess}. */
  record Receiver(int start, int end) implements Expr {}

  /** target(arguments). */
  record Call(Expr target, List<Argument> arguments, int start, int end) implements Expr {}

  /** target[arguments]. */
  record Index(Expr target, List<Argument> arguments, int start, int end) implements Expr {}

  /** An argument; name is null when positional, passing is "", "out" or "ref". */
  record Argument(String name, String passing, Expr value) {}

  /** out var x. */
  record OutDeclaration(TypeSyntax type, String name, int start, int end) implements Expr {}

  /** new T(arguments) { initializer }. */
  record New(TypeSyntax type, List<Argument> arguments, Initializer initializer, int start, int end)
      implements Expr {}

  /**
   * new T[size], new T[] { … } or new[] { … } when type is null; the type is that of the elements.
   */
  record NewArray(TypeSyntax element, List<Expr> sizes, Initializer initializer, int start, int end)
      implements Expr {}

  /** new { a, b = c }. */
  record NewAnonymous(List<AnonymousMember> members, int start, int end) implements Expr {}

  /** A member of an anonymous object; the name is null when it follows from the value. */
  record AnonymousMember(String name, Expr value) {}

  /** { a, { k, v }, P = x, [i] = y } after new, or the elements of an array. */
  record Initializer(List<Entry> entries, int start, int end) implements Expr {}

  /** One entry: a property (name), an index, or an element with one or more values. */
  record Entry(String name, List<Expr> index, List<Expr> values) {}

  /** A prefix operator. */
  record Unary(String operator, Expr operand, int start, int end) implements Expr {}

  /** ++ or -- after the operand. */
  record Postfix(String operator, Expr operand, int start, int end) implements Expr {}

  /** A binary operator, ?? included. */
  record Binary(String operator, Expr left, Expr right, int start, int end) implements Expr {}

  /** = and the compound assignments. */
  record Assign(String operator, Expr target, Expr value, int start, int end) implements Expr {}

  /** condition ? a : b. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, int start, int end)
      implements Expr {}

  /** (type) operand. */
  record Cast(TypeSyntax type, Expr operand, int start, int end) implements Expr {}

  /** operand is type name; the name may be null. */
  record IsType(Expr operand, TypeSyntax type, String name, int start, int end) implements Expr {}

  /** operand is constant. */
  record IsConstant(Expr operand, Expr constant, int start, int end) implements Expr {}

  /** operand as type. */
  record As(Expr operand, TypeSyntax type, int start, int end) implements Expr {}

  /** (a, b) => body: exactly one of the bodies is not null. */
  record Lambda(List<Parameter> parameters, Expr value, Stmt.Block block, int start, int end)
      implements Expr {}

  /** A parameter; type is null when inferred. */
  record Parameter(TypeSyntax type, String passing, String name) {}

  /** default(T). */
  record Default(TypeSyntax type, int start, int end) implements Expr {}

  /** throw inside an expression. */
  record Throw(Expr value, int start, int end) implements Expr {}

  /** (operand), kept because it stops ?. chains. */
  record Parenthesized(Expr inner, int start, int end) implements Expr {}

  /** checked(operand) and unchecked(operand). */
  record Checked(Expr operand, boolean checked, int start, int end) implements Expr {}

  /** What could not be read; already reported. */
  record Missing(int start, int end) implements Expr {}
}
