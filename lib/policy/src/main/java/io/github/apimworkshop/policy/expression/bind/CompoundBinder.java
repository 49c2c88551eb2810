package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.json.JObjectPairs;
import io.github.apimworkshop.policy.expression.json.JsonTypes;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Loops;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Statement;
import io.github.apimworkshop.policy.expression.run.Statements;
import io.github.apimworkshop.policy.expression.run.Switches;
import io.github.apimworkshop.policy.expression.run.Tries;
import io.github.apimworkshop.policy.expression.run.Variable;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Branches, loops, switch, try and using. */
final class CompoundBinder {

  private enum Place {
    LOOP,
    SWITCH
  }

  private record Nest(FunctionScope function, Place place) {}

  private record Caught(FunctionScope function, int slot) {}

  private final Binder binder;
  private final StatementBinder statements;
  private final Deque<Nest> nests = new ArrayDeque<>();
  private final Deque<Caught> caught = new ArrayDeque<>();

  CompoundBinder(Binder binder, StatementBinder statements) {
    this.binder = binder;
    this.statements = statements;
  }

  boolean canBreak() {
    return nests.stream().anyMatch(n -> n.function == binder.function());
  }

  boolean canContinue() {
    return nests.stream().anyMatch(n -> n.function == binder.function() && n.place == Place.LOOP);
  }

  /** The slot of the exception being handled, or -1. */
  int caughtSlot() {
    Caught innermost = caught.peek();
    return innermost != null && innermost.function == binder.function() ? innermost.slot : -1;
  }

  Statement bind(Stmt statement) {
    if (statement instanceof Stmt.If branch) {
      return branch(branch);
    } else if (statement instanceof Stmt.While loop) {
      return Loops.loop(condition(loop.condition()), new Node[0], body(loop.body()));
    } else if (statement instanceof Stmt.DoWhile loop) {
      Statement body = body(loop.body());
      return Loops.repeat(condition(loop.condition()), body);
    } else if (statement instanceof Stmt.For loop) {
      return scoped(() -> forLoop(loop));
    } else if (statement instanceof Stmt.Foreach loop) {
      return scoped(() -> foreach(loop));
    } else if (statement instanceof Stmt.Switch choice) {
      return scoped(() -> choice(choice));
    } else if (statement instanceof Stmt.Try attempt) {
      return attempt(attempt);
    } else if (statement instanceof Stmt.Using using) {
      return scoped(() -> using(using));
    }
    binder.diagnostics.add(
        statement.start(), statement.end(), "This statement is not supported within expressions");
    return Statements.empty();
  }

  private Statement scoped(Supplier<Statement> work) {
    Scope outer = binder.scope;
    binder.scope = new Scope(outer, outer.function);
    Statement inner = work.get();
    Statement result = Statements.block(binder.scope.variables(), new Statement[] {inner});
    binder.scope = outer;
    return result;
  }

  private Node condition(Expr condition) {
    return binder.convert(condition, Core.BOOL);
  }

  private Statement body(Stmt body) {
    nests.push(new Nest(binder.function(), Place.LOOP));
    Statement result = statements.embedded(body);
    nests.pop();
    return result;
  }

  private Statement branch(Stmt.If branch) {
    Node condition = condition(branch.condition());
    Statement then = statements.embedded(branch.then());
    Statement otherwise =
        branch.otherwise() == null ? null : statements.embedded(branch.otherwise());
    return Statements.branch(condition, then, otherwise);
  }

  private Statement forLoop(Stmt.For loop) {
    List<Statement> all = new ArrayList<>(List.of(statements.all(loop.initial())));
    Node condition = loop.condition() == null ? null : condition(loop.condition());
    Node[] steps = loop.steps().stream().map(s -> binder.value(s).node()).toArray(Node[]::new);
    all.add(Loops.loop(condition, steps, body(loop.body())));
    return Statements.block(new Variable[0], all.toArray(new Statement[0]));
  }

  private Statement foreach(Stmt.Foreach loop) {
    Value source = pairs(binder.operand(loop.source()));
    NetType element = source.isError() ? Core.ERROR : elementType(source.type());
    if (element == null) {
      binder.error(
          loop.source(),
          "foreach statement cannot operate on variables of type '"
              + source.type().displayName()
              + "' because '"
              + source.type().displayName()
              + "' does not contain a public instance definition for 'GetEnumerator'");
      element = Core.ERROR;
    }
    NetType type = loop.type() == null ? element : binder.type(loop.type());
    int slot = binder.function().newSlot();
    Node converted = converted(Value.of(Variables.load(slot), element), type, loop);
    Symbol symbol = binder.declare(loop.name(), type, loop.start(), loop.source().start());
    Statement body = body(loop.body());
    return Loops.each(symbol.variable(), slot, converted, source.node(), body);
  }

  /** A JObject is walked as pairs of name and value. */
  private static Value pairs(Value source) {
    if (!source.type().equals(JsonTypes.OBJECT)) {
      return source;
    }
    NetType pair = RuntimeTypes.keyValueOf(Core.STRING, JsonTypes.TOKEN);
    Node walk = Casts.with(JObjectPairs::of, source.node());
    return Value.of(walk, Core.enumerable(pair));
  }

  /** The type of the elements of a sequence type, or null. */
  static NetType elementType(NetType type) {
    if (type.equals(Core.STRING)) {
      return Core.CHAR;
    }
    for (NetType seen : TypeRelations.lineage(type)) {
      if (seen.is(Core.ENUMERABLE)) {
        return seen.argument(0);
      }
    }
    return null;
  }

  private Node converted(Value element, NetType type, Stmt.Foreach loop) {
    if (element.type().equals(type)
        || Core.ERROR.equals(element.type())
        || Core.ERROR.equals(type)) {
      return element.node();
    }
    UnaryOperator<Node> conversion = binder.conversions().explicit(element, type, false);
    if (conversion == null) {
      binder.diagnostics.add(
          loop.start(),
          loop.source().start(),
          "Cannot convert type '"
              + element.type().displayName()
              + "' to '"
              + type.displayName()
              + "'");
      return element.node();
    }
    return conversion.apply(element.node());
  }

  private Statement choice(Stmt.Switch choice) {
    Value value = binder.operand(choice.value());
    int slot = binder.function().newSlot();
    Value kept = Value.of(Variables.load(slot), value.type());
    List<Switches.Case> cases = new ArrayList<>();
    List<Statement> sections = new ArrayList<>();
    List<Variable> shared = new ArrayList<>();
    nests.push(new Nest(binder.function(), Place.SWITCH));
    for (Stmt.Section section : choice.sections()) {
      Scope outer = binder.scope;
      binder.scope = new Scope(outer, outer.function);
      for (Stmt.Label label : section.labels()) {
        cases.add(new Switches.Case(label(label, kept), sections.size()));
      }
      if (Reachability.completes(section.statements())) {
        Stmt.Label last = section.labels().get(section.labels().size() - 1);
        binder.diagnostics.add(
            last.start(), last.end(), "Control cannot fall through from one case label to another");
      }
      Statement[] all = statements.all(section.statements());
      sections.add(Statements.block(new Variable[0], all));
      shared.addAll(List.of(binder.scope.variables()));
      binder.scope = outer;
    }
    nests.pop();
    Statement choices =
        Switches.of(
            slot,
            value.node(),
            cases.toArray(new Switches.Case[0]),
            sections.toArray(new Statement[0]));
    return Statements.block(shared.toArray(new Variable[0]), new Statement[] {choices});
  }

  private Node label(Stmt.Label label, Value value) {
    Node test;
    if (value.isError()) {
      return null;
    }
    if (label.type() != null) {
      NetType type =
          label.type() instanceof io.github.apimworkshop.policy.expression.syntax.TypeSyntax.Named n
                  && n.isWord("var")
              ? value.type()
              : binder.type(label.type());
      Symbol symbol = binder.declare(label.name(), type, label.start(), label.end());
      Predicate<Object> check = TypeRelations.check(Core.underlying(type));
      test = Casts.is(check, value.node(), binder.write(symbol, value.node()));
    } else if (label.value() != null) {
      Value constant = binder.operand(label.value());
      if (!constant.isConstant() && !constant.isError()) {
        binder.error(label.value(), "A constant value is expected");
      }
      NetType type = Core.underlying(value.type());
      Node expected =
          Core.NULL.equals(constant.type()) || type.equals(Core.OBJECT)
              ? constant.node()
              : binder.convert(constant, type, label.start(), label.end());
      test = Comparisons.equal(false, value.node(), expected);
    } else {
      return null;
    }
    return label.when() == null ? test : Branches.and(test, condition(label.when()));
  }

  private Statement attempt(Stmt.Try attempt) {
    Statement body = statements.block(attempt.body());
    int slot = binder.function().newSlot();
    List<Tries.Handler> handlers = new ArrayList<>();
    for (Stmt.Catch clause : attempt.catches()) {
      handlers.add(handler(clause, slot));
    }
    Statement last = attempt.last() == null ? null : statements.block(attempt.last());
    return Tries.of(body, handlers.toArray(new Tries.Handler[0]), slot, last);
  }

  private Tries.Handler handler(Stmt.Catch clause, int slot) {
    Scope outer = binder.scope;
    binder.scope = new Scope(outer, outer.function);
    caught.push(new Caught(binder.function(), slot));
    try {
      NetType type = clause.type() == null ? Core.EXCEPTION : binder.type(clause.type());
      Variable variable = null;
      if (clause.name() != null) {
        Symbol symbol =
            binder.declare(clause.name(), type, clause.body().start(), clause.body().start());
        variable = symbol.variable();
      }
      if (!Core.ERROR.equals(type) && !TypeRelations.assignable(type, Core.EXCEPTION)) {
        binder.diagnostics.add(
            clause.type().start(),
            clause.type().end(),
            "The type caught or thrown must be derived from System.Exception");
      }
      Node filter = clause.filter() == null ? null : condition(clause.filter());
      Statement body = statements.block(clause.body());
      Predicate<Object> check = TypeRelations.check(type);
      Predicate<NetException> matches = check::test;
      return new Tries.Handler(matches, variable, filter, body);
    } finally {
      caught.pop();
      binder.scope = outer;
    }
  }

  private Statement using(Stmt.Using using) {
    List<Statement> all = new ArrayList<>();
    if (using.declaration() != null) {
      all.add(statements.local(using.declaration()));
    } else {
      all.add(Statements.effect(binder.operand(using.value()).node()));
    }
    all.add(statements.embedded(using.body()));
    return Statements.block(new Variable[0], all.toArray(new Statement[0]));
  }
}
