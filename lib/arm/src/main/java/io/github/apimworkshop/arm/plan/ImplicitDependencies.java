package io.github.apimworkshop.arm.plan;

import io.github.apimworkshop.arm.expression.Evaluator;
import io.github.apimworkshop.arm.expression.Expression;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects what {@code reference}, {@code references} and {@code list*} in deferred expressions
 * point at.
 */
final class ImplicitDependencies {
  private final Evaluator evaluator;
  private final Set<String> targets = new LinkedHashSet<>();

  ImplicitDependencies(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Set<String> targets() {
    return targets;
  }

  void visit(Expression expression, Scope scope) {
    if (expression instanceof Expression.Property property) {
      visit(property.target(), scope);
    } else if (expression instanceof Expression.Index index) {
      visit(index.target(), scope);
      visit(index.index(), scope);
    } else if (expression instanceof Expression.Call call) {
      if (readsResource(call) && !call.arguments().isEmpty()) {
        addTarget(call.arguments().get(0), scope);
      }
      chosen(call, scope).forEach(argument -> visit(argument, scope));
    }
  }

  private static boolean readsResource(Expression.Call call) {
    return call.is("reference")
        || call.is("references")
        || (call.namespace() == null && call.name().toLowerCase(Locale.ROOT).startsWith("list"));
  }

  /** The branch of an {@code if} that is not taken asks for nothing. */
  private List<Expression> chosen(Expression.Call call, Scope scope) {
    if (!call.is("if") || call.arguments().size() != 3) {
      return call.arguments();
    }
    try {
      boolean condition = evaluator.evaluate(call.arguments().get(0), scope).asBoolean();
      return List.of(call.arguments().get(condition ? 1 : 2));
    } catch (ExpressionException e) {
      return call.arguments();
    }
  }

  private void addTarget(Expression argument, Scope scope) {
    try {
      String target = evaluator.evaluate(argument, scope).asText();
      targets.add(target);
    } catch (ExpressionException e) {
      // Known only when the deployment runs, as in a lambda: no order can be derived from it.
      return;
    }
  }
}
