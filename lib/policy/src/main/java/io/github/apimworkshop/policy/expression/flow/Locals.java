package io.github.apimworkshop.policy.expression.flow;

import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import io.github.apimworkshop.policy.expression.syntax.SyntaxChildren;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The local variables that are followed, by the names they have where the walk stands. A variable
 * whose name a local function mentions is left out: such a function may give it its value.
 */
final class Locals {

  private final Deque<Map<String, Integer>> scopes = new ArrayDeque<>();
  private final Set<String> leftOut = new HashSet<>();
  private int count;
  private boolean any;

  private Locals() {
    scopes.push(new HashMap<>());
  }

  static Locals of(Object root) {
    Locals locals = new Locals();
    locals.survey(root, false);
    return locals;
  }

  private void survey(Object root, boolean insideFunction) {
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Stmt.LocalFunction function && !insideFunction) {
        SyntaxChildren.of(function).forEach(part -> survey(part, true));
      } else if (node instanceof Expr.Name name && insideFunction) {
        leftOut.add(name.name());
      } else if (node instanceof Stmt.Local local) {
        any |= local.declarators().stream().anyMatch(d -> d.value() == null);
      } else if (node instanceof Expr.IsType test) {
        any |= test.name() != null;
      }
      if (node instanceof List<?> parts) {
        parts.forEach(open::push);
      } else if (node instanceof Stmt stmt && !(node instanceof Stmt.LocalFunction)) {
        SyntaxChildren.of(stmt).forEach(open::push);
      } else if (node instanceof Expr expr) {
        SyntaxChildren.of(expr).forEach(open::push);
      }
    }
  }

  /** Whether there is anything to follow. */
  boolean isEmpty() {
    return !any;
  }

  void enter() {
    scopes.push(new HashMap<>());
  }

  void leave() {
    scopes.pop();
  }

  /** The number of a new variable. */
  int declare(String name) {
    scopes.peek().put(name, count);
    return count++;
  }

  /** The number of a variable, or -1 when the name is none that is followed. */
  int find(String name) {
    if (leftOut.contains(name)) {
      return -1;
    }
    for (Map<String, Integer> scope : scopes) {
      Integer number = scope.get(name);
      if (number != null) {
        return number;
      }
    }
    return -1;
  }
}
