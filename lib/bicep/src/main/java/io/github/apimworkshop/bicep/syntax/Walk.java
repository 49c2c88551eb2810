package io.github.apimworkshop.bicep.syntax;

import java.util.function.Consumer;

/** Visits the direct parts of an expression, in source order. */
public final class Walk {
  private Walk() {}

  /** Hands each direct part to {@code visit}; nested resources are left out. */
  public static void parts(Expr expr, Consumer<Expr> visit) {
    if (expr instanceof Expr.Str str) {
      str.holes().forEach(visit);
    } else if (expr instanceof Expr.Array array) {
      array.items().forEach(visit);
    } else if (expr instanceof Expr.Spread spread) {
      visit.accept(spread.value());
    } else if (expr instanceof Expr.Obj object) {
      object.items().forEach(item -> itemParts(item, visit));
    } else if (expr instanceof Expr.Unary unary) {
      visit.accept(unary.operand());
    } else if (expr instanceof Expr.Binary binary) {
      visit.accept(binary.left());
      visit.accept(binary.right());
    } else if (expr instanceof Expr.Ternary ternary) {
      visit.accept(ternary.condition());
      visit.accept(ternary.whenTrue());
      visit.accept(ternary.whenFalse());
    } else if (expr instanceof Expr.Member member) {
      visit.accept(member.base());
    } else if (expr instanceof Expr.Index index) {
      visit.accept(index.base());
      visit.accept(index.index());
    } else if (expr instanceof Expr.NestedAccess access) {
      visit.accept(access.base());
    } else if (expr instanceof Expr.Call call) {
      call.arguments().forEach(visit);
    } else if (expr instanceof Expr.MethodCall call) {
      visit.accept(call.base());
      call.arguments().forEach(visit);
    } else if (expr instanceof Expr.NonNull nonNull) {
      visit.accept(nonNull.base());
    } else if (expr instanceof Expr.Paren paren) {
      visit.accept(paren.inner());
    } else if (expr instanceof Expr.Lambda lambda) {
      visit.accept(lambda.body());
    } else if (expr instanceof Expr.For loop) {
      visit.accept(loop.source());
      visit.accept(loop.body());
    } else if (expr instanceof Expr.If condition) {
      visit.accept(condition.condition());
      visit.accept(condition.body());
    }
  }

  private static void itemParts(Expr.ObjectItem item, Consumer<Expr> visit) {
    if (item instanceof Expr.Property property) {
      property.key().holes().forEach(visit);
      visit.accept(property.value());
    } else if (item instanceof Expr.SpreadItem spread) {
      visit.accept(spread.value());
    }
  }
}
