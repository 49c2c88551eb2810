package io.github.apimworkshop.policy.expression.flow;

import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import io.github.apimworkshop.policy.expression.syntax.SyntaxChildren;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows an expression in the order in which it is evaluated. */
final class ExpressionFlow {

  /** What holds after a condition that was true, and after one that was false. */
  record Outcome(Assigned whenTrue, Assigned whenFalse) {

    private Outcome negated() {
      Assigned nowTrue = whenFalse;
      Assigned nowFalse = whenTrue;
      return new Outcome(nowTrue, nowFalse);
    }

    private Assigned either() {
      return whenTrue.meet(whenFalse);
    }
  }

  private final Locals locals;
  private final Diagnostics diagnostics;
  private final StatementFlow statements;

  ExpressionFlow(Locals locals, Diagnostics diagnostics, StatementFlow statements) {
    this.locals = locals;
    this.diagnostics = diagnostics;
    this.statements = statements;
  }

  Outcome condition(Expr expr, Assigned before) {
    if (expr instanceof Expr.Parenthesized e) {
      return condition(e.inner(), before);
    } else if (expr instanceof Expr.Literal e && e.value() instanceof Boolean value) {
      Assigned never = Assigned.unreachable();
      return value ? new Outcome(before, never) : new Outcome(never, before);
    } else if (expr instanceof Expr.Unary e && e.operator().equals("!")) {
      return condition(e.operand(), before).negated();
    } else if (expr instanceof Expr.Binary e && isLogical(e.operator())) {
      return logical(e, before);
    } else if (expr instanceof Expr.IsType e) {
      Assigned after = after(e.operand(), before);
      return new Outcome(e.name() == null ? after : after.with(locals.declare(e.name())), after);
    } else if (expr instanceof Expr.Conditional e) {
      Outcome test = condition(e.condition(), before);
      Outcome one = condition(e.whenTrue(), test.whenTrue);
      Outcome other = condition(e.whenFalse(), test.whenFalse);
      return new Outcome(one.whenTrue.meet(other.whenTrue), one.whenFalse.meet(other.whenFalse));
    }
    Assigned after = after(expr, before);
    return new Outcome(after, after);
  }

  private static boolean isLogical(String operator) {
    return operator.equals("&&") || operator.equals("||");
  }

  private Outcome logical(Expr.Binary binary, Assigned before) {
    boolean and = binary.operator().equals("&&");
    List<Expr> operands = operands(binary);
    Outcome result = condition(operands.get(0), before);
    for (Expr operand : operands.subList(1, operands.size())) {
      Outcome next = condition(operand, and ? result.whenTrue : result.whenFalse);
      result =
          and
              ? new Outcome(next.whenTrue, result.whenFalse.meet(next.whenFalse))
              : new Outcome(result.whenTrue.meet(next.whenTrue), next.whenFalse);
    }
    return result;
  }

  /** The operands of a chain of one operator, left to right: chains may be long. */
  private static List<Expr> operands(Expr.Binary binary) {
    Deque<Expr> operands = new ArrayDeque<>();
    Expr left = binary;
    while (left instanceof Expr.Binary b
        && (b.operator().equals(binary.operator())
            || (!isLogical(binary.operator()) && isPlain(b.operator())))) {
      operands.push(b.right());
      left = b.left();
    }
    operands.push(left);
    return new ArrayList<>(operands);
  }

  private static boolean isPlain(String operator) {
    return !isLogical(operator) && !operator.equals("??");
  }

  /** What holds after an expression. */
  Assigned after(Expr expr, Assigned before) {
    if (expr instanceof Expr.Name name) {
      return read(name, before);
    } else if (expr instanceof Expr.Binary e) {
      return isLogical(e.operator()) ? condition(e, before).either() : binary(e, before);
    } else if (expr instanceof Expr.Unary e && e.operator().equals("!")) {
      return condition(e, before).either();
    } else if (expr instanceof Expr.Conditional || expr instanceof Expr.IsType) {
      return condition(expr, before).either();
    } else if (expr instanceof Expr.ConditionalAccess e) {
      Assigned target = after(e.target(), before);
      after(e.rest(), target);
      return target;
    } else if (expr instanceof Expr.Assign e) {
      return assign(e, before);
    } else if (expr instanceof Expr.Call e) {
      return call(e, before);
    } else if (expr instanceof Expr.Throw e) {
      after(e.value(), before);
      return Assigned.unreachable();
    } else if (expr instanceof Expr.Lambda e) {
      lambda(e, before);
      return before;
    }
    Assigned result = before;
    for (Object child : SyntaxChildren.of(expr)) {
      result = after((Expr) child, result);
    }
    return result;
  }

  private Assigned binary(Expr.Binary binary, Assigned before) {
    if (binary.operator().equals("??")) {
      Assigned left = after(binary.left(), before);
      return left.meet(after(binary.right(), left));
    }
    Assigned result = before;
    for (Expr operand : operands(binary)) {
      result = after(operand, result);
    }
    return result;
  }

  private Assigned read(Expr.Name name, Assigned before) {
    int variable = locals.find(name.name());
    if (variable < 0 || before.has(variable)) {
      return before;
    }
    diagnostics.add(
        name.start(), name.end(), "Use of unassigned local variable '" + name.name() + "'");
    return before.with(variable);
  }

  private Assigned assign(Expr.Assign assign, Assigned before) {
    boolean plain = assign.operator().equals("=");
    if (!(plain && assign.target() instanceof Expr.Name name)) {
      return after(assign.value(), after(assign.target(), before));
    }
    return given(name, after(assign.value(), before));
  }

  private Assigned given(Expr.Name name, Assigned before) {
    int variable = locals.find(name.name());
    return variable < 0 ? before : before.with(variable);
  }

  private Assigned call(Expr.Call call, Assigned before) {
    Assigned result = after(call.target(), before);
    for (Expr.Argument argument : call.arguments()) {
      if (!argument.passing().equals("out")) {
        result = after(argument.value(), result);
      }
    }
    for (Expr.Argument argument : call.arguments()) {
      if (argument.passing().equals("out") && argument.value() instanceof Expr.Name name) {
        result = given(name, result);
      }
    }
    return result;
  }

  private void lambda(Expr.Lambda lambda, Assigned before) {
    locals.enter();
    if (lambda.value() != null) {
      after(lambda.value(), before);
    } else {
      statements.function(lambda.block(), before);
    }
    locals.leave();
  }

  /** What holds after a local function was declared. */
  Assigned declared(Stmt.LocalFunction function, Assigned before) {
    locals.enter();
    if (function.value() != null) {
      after(function.value(), before);
    } else {
      statements.function(function.block(), before);
    }
    locals.leave();
    return before;
  }
}
