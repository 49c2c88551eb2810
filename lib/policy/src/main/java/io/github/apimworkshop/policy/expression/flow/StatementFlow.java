package io.github.apimworkshop.policy.expression.flow;

import io.github.apimworkshop.policy.expression.flow.ExpressionFlow.Outcome;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import io.github.apimworkshop.policy.expression.syntax.SyntaxTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds local variables that are read before every path to the place has given them a value, by the
 * rules of definite assignment in the C# specification.
 */
public final class StatementFlow {

  /** A loop or switch: what holds where it is left or, for a loop, begun again. */
  private static final class Jumps {
    private final boolean isLoop;
    private Assigned broken = Assigned.unreachable();
    private Assigned continued = Assigned.unreachable();

    private Jumps(boolean isLoop) {
      this.isLoop = isLoop;
    }
  }

  private final Locals locals;
  private final ExpressionFlow expressions;
  private Deque<Jumps> jumps = new ArrayDeque<>();

  private StatementFlow(Locals locals, Diagnostics diagnostics) {
    this.locals = locals;
    this.expressions = new ExpressionFlow(locals, diagnostics, this);
  }

  /** Adds a fault for each variable that is read too early. */
  public static void check(SyntaxTree tree, Diagnostics diagnostics) {
    Locals locals = Locals.of(tree.value() != null ? tree.value() : tree.block());
    if (locals.isEmpty()) {
      return;
    }
    StatementFlow flow = new StatementFlow(locals, diagnostics);
    if (tree.value() != null) {
      flow.expressions.after(tree.value(), Assigned.none());
    } else {
      flow.function(tree.block(), Assigned.none());
    }
  }

  /** A body of its own, whose jumps stay inside. */
  void function(Stmt.Block body, Assigned before) {
    Deque<Jumps> outer = jumps;
    jumps = new ArrayDeque<>();
    block(body.statements(), before);
    jumps = outer;
  }

  private Assigned block(List<Stmt> statements, Assigned before) {
    locals.enter();
    Assigned result = all(statements, before);
    locals.leave();
    return result;
  }

  private Assigned all(List<Stmt> statements, Assigned before) {
    Assigned result = before;
    for (Stmt statement : statements) {
      result = after(statement, result);
    }
    return result;
  }

  private Assigned after(Stmt statement, Assigned before) {
    if (statement instanceof Stmt.Block s) {
      return block(s.statements(), before);
    } else if (statement instanceof Stmt.Local s) {
      return local(s, before);
    } else if (statement instanceof Stmt.Expression s) {
      return expressions.after(s.value(), before);
    } else if (statement instanceof Stmt.If s) {
      Outcome test = expressions.condition(s.condition(), before);
      Assigned then = embedded(s.then(), test.whenTrue());
      Assigned otherwise =
          s.otherwise() == null ? test.whenFalse() : embedded(s.otherwise(), test.whenFalse());
      return then.meet(otherwise);
    } else if (statement instanceof Stmt.Return s) {
      return ended(s.value(), before);
    } else if (statement instanceof Stmt.Throw s) {
      return ended(s.value(), before);
    } else if (statement instanceof Stmt.LocalFunction s) {
      return expressions.declared(s, before);
    } else if (statement instanceof Stmt.Break || statement instanceof Stmt.Continue) {
      return jump(statement instanceof Stmt.Break, before);
    } else if (statement instanceof Stmt.Try s) {
      return attempt(s, before);
    } else if (statement instanceof Stmt.Switch s) {
      return choice(s, before);
    } else if (statement instanceof Stmt.Empty) {
      return before;
    }
    return scoped(statement, before);
  }

  private Assigned embedded(Stmt statement, Assigned before) {
    return block(List.of(statement), before);
  }

  private Assigned local(Stmt.Local local, Assigned before) {
    Assigned result = before;
    for (Stmt.Declarator declarator : local.declarators()) {
      if (declarator.value() == null) {
        locals.declare(declarator.name());
      } else {
        result = expressions.after(declarator.value(), result);
        result = result.with(locals.declare(declarator.name()));
      }
    }
    return result;
  }

  private Assigned ended(Expr value, Assigned before) {
    if (value != null) {
      expressions.after(value, before);
    }
    return Assigned.unreachable();
  }

  private Assigned jump(boolean leaves, Assigned before) {
    for (Jumps target : jumps) {
      if (leaves || target.isLoop) {
        target.broken = leaves ? target.broken.meet(before) : target.broken;
        target.continued = leaves ? target.continued : target.continued.meet(before);
        break;
      }
    }
    return Assigned.unreachable();
  }

  private Assigned attempt(Stmt.Try attempt, Assigned before) {
    Assigned result = block(attempt.body().statements(), before);
    for (Stmt.Catch clause : attempt.catches()) {
      Assigned caught =
          clause.filter() == null
              ? before
              : expressions.condition(clause.filter(), before).whenTrue();
      result = result.meet(block(clause.body().statements(), caught));
    }
    return attempt.last() == null ? result : result.and(block(attempt.last().statements(), before));
  }

  private Assigned choice(Stmt.Switch choice, Assigned before) {
    Assigned value = expressions.after(choice.value(), before);
    Jumps own = new Jumps(false);
    jumps.push(own);
    locals.enter();
    boolean hasDefault = false;
    for (Stmt.Section section : choice.sections()) {
      Assigned start = Assigned.unreachable();
      for (Stmt.Label label : section.labels()) {
        hasDefault |= label.value() == null && label.type() == null;
        start = start.meet(labelled(label, value));
      }
      all(section.statements(), start);
    }
    locals.leave();
    jumps.pop();
    return hasDefault ? own.broken : own.broken.meet(value);
  }

  private Assigned labelled(Stmt.Label label, Assigned before) {
    Assigned result = label.name() == null ? before : before.with(locals.declare(label.name()));
    return label.when() == null ? result : expressions.condition(label.when(), result).whenTrue();
  }

  /** Loops and using, whose names end with them. */
  private Assigned scoped(Stmt statement, Assigned before) {
    Jumps own = new Jumps(true);
    boolean loops = !(statement instanceof Stmt.Using);
    if (loops) {
      jumps.push(own);
    }
    locals.enter();
    Assigned result = before;
    if (statement instanceof Stmt.While s) {
      Outcome test = expressions.condition(s.condition(), before);
      embedded(s.body(), test.whenTrue());
      result = test.whenFalse();
    } else if (statement instanceof Stmt.DoWhile s) {
      Assigned body = embedded(s.body(), before);
      result = expressions.condition(s.condition(), body.meet(own.continued)).whenFalse();
    } else if (statement instanceof Stmt.For s) {
      result = loop(s, before, own);
    } else if (statement instanceof Stmt.Foreach s) {
      result = expressions.after(s.source(), before);
      embedded(s.body(), result);
    } else if (statement instanceof Stmt.Using s) {
      result =
          s.declaration() == null
              ? expressions.after(s.value(), before)
              : local(s.declaration(), before);
      result = embedded(s.body(), result);
    }
    locals.leave();
    if (loops) {
      jumps.pop();
    }
    return result.meet(own.broken);
  }

  private Assigned loop(Stmt.For loop, Assigned before, Jumps own) {
    Assigned start = all(loop.initial(), before);
    Outcome test =
        loop.condition() == null
            ? new Outcome(start, Assigned.unreachable())
            : expressions.condition(loop.condition(), start);
    Assigned body = embedded(loop.body(), test.whenTrue()).meet(own.continued);
    for (Expr step : loop.steps()) {
      body = expressions.after(step, body);
    }
    return test.whenFalse();
  }
}
