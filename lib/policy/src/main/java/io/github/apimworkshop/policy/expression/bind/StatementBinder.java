package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Completion;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Statement;
import io.github.apimworkshop.policy.expression.run.Statements;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Blocks, declarations and the simple statements; {@link CompoundBinder} has the rest. */
final class StatementBinder {

  private final Binder binder;
  private final CompoundBinder compounds;

  StatementBinder(Binder binder) {
    this.binder = binder;
    this.compounds = new CompoundBinder(binder, this);
  }

  /** The block of a function; a name means that every path must return a value. */
  Statement functionBody(Stmt.Block block, String name) {
    Statement body = block(block);
    boolean valued = !binder.function().returns.isEmpty() || !"lambda expression".equals(name);
    if (name != null && valued && Reachability.completes(block)) {
      binder.diagnostics.add(
          block.start(), block.end(), "'" + name + "': not all code paths return a value");
    }
    return body;
  }

  /** Converts what the return statements of a function gave. */
  void finishReturns(FunctionScope function, NetType returns) {
    for (FunctionScope.PendingReturn pending : function.returns) {
      pending.converted = binder.convert(pending.value, returns, pending.start, pending.end);
    }
  }

  Statement block(Stmt.Block block) {
    Scope outer = binder.scope;
    binder.scope = new Scope(outer, outer.function);
    Statement[] statements = all(block.statements());
    Statement result = Statements.block(binder.scope.variables(), statements);
    binder.scope = outer;
    return result;
  }

  /**
   * Statements in the current scope; local functions come first because they may be called before
   * they are declared.
   */
  Statement[] all(List<Stmt> statements) {
    List<Statement> result = new ArrayList<>();
    List<Stmt.LocalFunction> functions = new ArrayList<>();
    List<Symbol> symbols = new ArrayList<>();
    for (Stmt statement : statements) {
      if (statement instanceof Stmt.LocalFunction function) {
        functions.add(function);
        symbols.add(declare(function));
      }
    }
    int hoisted = result.size();
    for (Stmt statement : statements) {
      if (statement instanceof Stmt.LocalFunction function) {
        int index = functions.indexOf(function);
        Node closure = binder.lambdas().localFunction(symbols.get(index), function);
        result.add(
            hoisted++, Statements.effect(Variables.write(symbols.get(index).variable(), closure)));
      } else {
        result.add(bind(statement));
      }
    }
    return result.toArray(new Statement[0]);
  }

  private Symbol declare(Stmt.LocalFunction function) {
    List<NetType> parameters = new ArrayList<>();
    for (Expr.Parameter parameter : function.parameters()) {
      if (!parameter.passing().isEmpty()) {
        binder.diagnostics.add(
            function.start(),
            function.end(),
            "Parameters passed by '"
                + parameter.passing()
                + "' are not supported in local functions within expressions");
      }
      parameters.add(binder.type(parameter.type()));
    }
    return binder.scope.declareFunction(
        function.name(), parameters, binder.type(function.returns()));
  }

  /** A statement that is the body of another one: a scope of its own. */
  Statement embedded(Stmt statement) {
    if (statement instanceof Stmt.Block block) {
      return block(block);
    }
    if (statement instanceof Stmt.Local || statement instanceof Stmt.LocalFunction) {
      binder.diagnostics.add(
          statement.start(),
          statement.end(),
          "Embedded statement cannot be a declaration or labeled statement");
    }
    return block(new Stmt.Block(List.of(statement), statement.start(), statement.end()));
  }

  Statement bind(Stmt statement) {
    if (statement instanceof Stmt.Expression expression) {
      return Statements.effect(binder.value(expression.value()).node());
    } else if (statement instanceof Stmt.Local local) {
      return local(local);
    } else if (statement instanceof Stmt.Return returned) {
      return giveBack(returned);
    } else if (statement instanceof Stmt.Block block) {
      return block(block);
    } else if (statement instanceof Stmt.Throw thrown) {
      return raise(thrown);
    } else if (statement instanceof Stmt.Break) {
      return jump(statement, Completion.BREAK);
    } else if (statement instanceof Stmt.Continue) {
      return jump(statement, Completion.CONTINUE);
    } else if (statement instanceof Stmt.Empty) {
      return Statements.empty();
    }
    return compounds.bind(statement);
  }

  private Statement jump(Stmt statement, Completion completion) {
    boolean allowed =
        completion == Completion.BREAK ? compounds.canBreak() : compounds.canContinue();
    if (!allowed) {
      binder.diagnostics.add(
          statement.start(),
          statement.end(),
          "No enclosing loop out of which to break or continue");
    }
    return Statements.end(completion);
  }

  Statement local(Stmt.Local local) {
    List<Statement> statements = new ArrayList<>();
    NetType declared = local.type() == null ? null : binder.type(local.type());
    if (Core.VOID.equals(declared)) {
      binder.diagnostics.add(
          local.start(), local.end(), "Keyword 'void' cannot be used in this context");
    }
    for (Stmt.Declarator declarator : local.declarators()) {
      statements.add(declarator(declarator, declared, local.constant()));
    }
    return statements.size() == 1
        ? statements.get(0)
        : Statements.block(
            new io.github.apimworkshop.policy.expression.run.Variable[0],
            statements.toArray(new Statement[0]));
  }

  private Statement declarator(Stmt.Declarator declarator, NetType declared, boolean constant) {
    if (declarator.value() == null) {
      if (declared == null || constant) {
        binder.diagnostics.add(
            declarator.start(),
            declarator.end(),
            constant
                ? "A const field requires a value to be provided"
                : "Implicitly-typed variables must be initialized");
      }
      NetType type = declared == null ? Core.ERROR : declared;
      Symbol symbol = binder.declare(declarator.name(), type, declarator.start(), declarator.end());
      Object initial =
          io.github.apimworkshop.policy.expression.value.RuntimeTypes.defaultValue(type);
      return Statements.effect(
          binder.write(symbol, new io.github.apimworkshop.policy.expression.run.Constant(initial)));
    }
    NetType type = declared;
    Node value;
    Object folded = Bound.NOT_CONSTANT;
    if (declarator.value() instanceof Expr.Initializer elements
        && declared != null
        && Core.isArray(declared)) {
      value = binder.creations().elements(declared.argument(0), elements).node();
    } else {
      Bound bound = binder.bind(declarator.value());
      if (type == null) {
        type = inferred(bound, declarator);
        value = binder.asValue(bound, declarator.value()).node();
      } else {
        value = binder.convert(bound, type, declarator.value().start(), declarator.value().end());
      }
      if (constant) {
        folded = constantOf(bound, value, declarator);
      }
    }
    if (constant && folded != Bound.NOT_CONSTANT) {
      binder.scope.declareConstant(declarator.name(), type, folded);
      return Statements.empty();
    }
    Symbol symbol = binder.declare(declarator.name(), type, declarator.start(), declarator.end());
    return Statements.effect(binder.write(symbol, value));
  }

  private Object constantOf(Bound bound, Node value, Stmt.Declarator declarator) {
    if (bound instanceof Value v && v.isConstant()) {
      return value.eval(null);
    }
    binder.diagnostics.add(
        declarator.start(),
        declarator.end(),
        "The expression being assigned to '" + declarator.name() + "' must be constant");
    return Bound.NOT_CONSTANT;
  }

  private NetType inferred(Bound bound, Stmt.Declarator declarator) {
    if (!(bound instanceof Value value) || value.isError()) {
      return Core.ERROR;
    }
    if (Core.NULL.equals(value.type())
        || Core.VOID.equals(value.type())
        || Core.LAMBDA.equals(value.type())) {
      String shown = Core.VOID.equals(value.type()) ? "void" : value.type().displayName();
      binder.diagnostics.add(
          declarator.start(),
          declarator.end(),
          "Cannot assign " + shown + " to an implicitly-typed variable");
      return Core.ERROR;
    }
    return value.type();
  }

  private Statement giveBack(Stmt.Return returned) {
    FunctionScope function = binder.function();
    if (returned.value() == null) {
      function.returnsNothing = true;
      return Statements.give(null);
    }
    Bound bound = binder.bind(returned.value());
    if (bound instanceof Bound.TypeRef || bound instanceof Bound.Namespace) {
      bound = binder.asValue(bound, returned.value());
    }
    FunctionScope.PendingReturn pending =
        new FunctionScope.PendingReturn(bound, returned.value().start(), returned.value().end());
    function.returns.add(pending);
    return Statements.give(pending);
  }

  private Statement raise(Stmt.Throw thrown) {
    if (thrown.value() != null) {
      return Statements.effect(Casts.raise(binder.convert(thrown.value(), Core.EXCEPTION)));
    }
    int slot = compounds.caughtSlot();
    if (slot < 0) {
      binder.diagnostics.add(
          thrown.start(),
          thrown.end(),
          "A throw statement with no arguments is not allowed outside of a catch clause");
      return Statements.empty();
    }
    return Statements.effect(Casts.raise(Variables.load(slot)));
  }
}
