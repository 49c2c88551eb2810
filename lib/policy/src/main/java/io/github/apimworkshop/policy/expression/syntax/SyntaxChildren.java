package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The parts of a node that are expressions or statements themselves. */
public final class SyntaxChildren {

  private SyntaxChildren() {}

  /** The parts of an expression, in source order. */
  public static List<Object> of(Expr expr) {
    if (expr instanceof Expr.Member e) {
      return list(e.target());
    } else if (expr instanceof Expr.ConditionalAccess e) {
      return list(e.target(), e.rest());
    } else if (expr instanceof Expr.Call e) {
      return with(e.target(), arguments(e.arguments()));
    } else if (expr instanceof Expr.Index e) {
      return with(e.target(), arguments(e.arguments()));
    } else if (expr instanceof Expr.New e) {
      return with(e.initializer(), arguments(e.arguments()));
    } else if (expr instanceof Expr.NewArray e) {
      return with(e.initializer(), e.sizes());
    } else if (expr instanceof Expr.NewAnonymous e) {
      return with(null, e.members().stream().map(Expr.AnonymousMember::value).toList());
    } else if (expr instanceof Expr.Initializer e) {
      List<Object> all = new ArrayList<>();
      e.entries().forEach(entry -> all.addAll(with(entry.index(), entry.values())));
      return all;
    } else if (expr instanceof Expr.Unary e) {
      return list(e.operand());
    } else if (expr instanceof Expr.Postfix e) {
      return list(e.operand());
    } else if (expr instanceof Expr.Binary e) {
      return list(e.left(), e.right());
    } else if (expr instanceof Expr.Assign e) {
      return list(e.target(), e.value());
    } else if (expr instanceof Expr.Conditional e) {
      return list(e.condition(), e.whenTrue(), e.whenFalse());
    }
    return rest(expr);
  }

  private static List<Object> rest(Expr expr) {
    if (expr instanceof Expr.Cast e) {
      return list(e.operand());
    } else if (expr instanceof Expr.IsType e) {
      return list(e.operand());
    } else if (expr instanceof Expr.IsConstant e) {
      return list(e.operand(), e.constant());
    } else if (expr instanceof Expr.As e) {
      return list(e.operand());
    } else if (expr instanceof Expr.Lambda e) {
      return list(e.value(), e.block());
    } else if (expr instanceof Expr.Throw e) {
      return list(e.value());
    } else if (expr instanceof Expr.Parenthesized e) {
      return list(e.inner());
    } else if (expr instanceof Expr.Checked e) {
      return list(e.operand());
    } else if (expr instanceof Expr.Interpolated e) {
      return with(
          null, e.pieces().stream().map(Expr.Piece::hole).filter(Objects::nonNull).toList());
    }
    return List.of();
  }

  /** The parts of a statement, in source order; a list stands for several. */
  public static List<Object> of(Stmt stmt) {
    if (stmt instanceof Stmt.Block s) {
      return with(null, s.statements());
    } else if (stmt instanceof Stmt.Local s) {
      return with(
          null,
          s.declarators().stream().map(Stmt.Declarator::value).filter(Objects::nonNull).toList());
    } else if (stmt instanceof Stmt.Expression s) {
      return list(s.value());
    } else if (stmt instanceof Stmt.If s) {
      return list(s.condition(), s.then(), s.otherwise());
    } else if (stmt instanceof Stmt.While s) {
      return list(s.condition(), s.body());
    } else if (stmt instanceof Stmt.DoWhile s) {
      return list(s.condition(), s.body());
    } else if (stmt instanceof Stmt.For s) {
      return list(s.initial(), s.condition(), s.steps(), s.body());
    } else if (stmt instanceof Stmt.Foreach s) {
      return list(s.source(), s.body());
    } else if (stmt instanceof Stmt.Switch s) {
      List<Object> all = list(s.value());
      s.sections()
          .forEach(
              section -> {
                section.labels().forEach(label -> all.addAll(list(label.value(), label.when())));
                all.addAll(section.statements());
              });
      return all;
    } else if (stmt instanceof Stmt.Return s) {
      return list(s.value());
    } else if (stmt instanceof Stmt.Throw s) {
      return list(s.value());
    } else if (stmt instanceof Stmt.Try s) {
      List<Object> all = list(s.body(), s.last());
      s.catches().forEach(c -> all.addAll(list(c.filter(), c.body())));
      return all;
    } else if (stmt instanceof Stmt.Using s) {
      return list(s.declaration(), s.value(), s.body());
    } else if (stmt instanceof Stmt.LocalFunction s) {
      return list(s.value(), s.block());
    }
    return List.of();
  }

  private static List<Object> list(Object... parts) {
    return new ArrayList<>(Arrays.stream(parts).filter(Objects::nonNull).toList());
  }

  private static List<Object> with(Object first, List<?> others) {
    List<Object> all = list(first);
    all.addAll(others);
    return all;
  }

  private static List<Expr> arguments(List<Expr.Argument> arguments) {
    return arguments.stream().map(Expr.Argument::value).toList();
  }
}
