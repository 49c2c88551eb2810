package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import java.util.List;

/** Whether the end of a statement can be reached, by the rules of the C# compiler. */
final class Reachability {

  private Reachability() {}

  static boolean completes(List<Stmt> statements) {
    return statements.stream().allMatch(Reachability::completes);
  }

  static boolean completes(Stmt statement) {
    if (statement instanceof Stmt.Block block) {
      return completes(block.statements());
    } else if (statement instanceof Stmt.Return
        || statement instanceof Stmt.Throw
        || statement instanceof Stmt.Break
        || statement instanceof Stmt.Continue) {
      return false;
    } else if (statement instanceof Stmt.If branch) {
      return branch.otherwise() == null
          || completes(branch.then())
          || completes(branch.otherwise());
    } else if (statement instanceof Stmt.While loop) {
      return !isTrue(loop.condition()) || breaks(loop.body());
    } else if (statement instanceof Stmt.DoWhile loop) {
      return breaks(loop.body()) || (completes(loop.body()) && !isTrue(loop.condition()));
    } else if (statement instanceof Stmt.For loop) {
      return (loop.condition() != null && !isTrue(loop.condition())) || breaks(loop.body());
    } else if (statement instanceof Stmt.Switch choice) {
      return choice(choice);
    } else if (statement instanceof Stmt.Try attempt) {
      return attempt(attempt);
    } else if (statement instanceof Stmt.Using using) {
      return completes(using.body());
    }
    return true;
  }

  private static boolean choice(Stmt.Switch choice) {
    boolean hasDefault =
        choice.sections().stream()
            .flatMap(s -> s.labels().stream())
            .anyMatch(l -> l.value() == null && l.type() == null);
    return !hasDefault
        || choice.sections().stream()
            .anyMatch(s -> s.statements().stream().anyMatch(Reachability::breaks));
  }

  private static boolean attempt(Stmt.Try attempt) {
    boolean last = attempt.last() == null || completes(attempt.last());
    return last
        && (completes(attempt.body())
            || attempt.catches().stream().anyMatch(c -> completes(c.body())));
  }

  private static boolean isTrue(Expr condition) {
    Expr inner = condition;
    while (inner instanceof Expr.Parenthesized p) {
      inner = p.inner();
    }
    return inner instanceof Expr.Literal literal && Boolean.TRUE.equals(literal.value());
  }

  /** Whether a statement has a break that leaves the loop or switch around it. */
  private static boolean breaks(Stmt statement) {
    if (statement instanceof Stmt.Break) {
      return true;
    } else if (statement instanceof Stmt.Block block) {
      return block.statements().stream().anyMatch(Reachability::breaks);
    } else if (statement instanceof Stmt.If branch) {
      return breaks(branch.then()) || (branch.otherwise() != null && breaks(branch.otherwise()));
    } else if (statement instanceof Stmt.Try attempt) {
      return breaks(attempt.body()) || attempt.catches().stream().anyMatch(c -> breaks(c.body()));
    } else if (statement instanceof Stmt.Using using) {
      return breaks(using.body());
    }
    return false;
  }
}
