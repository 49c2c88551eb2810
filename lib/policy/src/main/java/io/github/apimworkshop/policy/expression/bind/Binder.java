package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.TypeSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The state of one compilation and the way from one kind of binding to another. */
final class Binder {

  private static final int MAX_WORK = 200_000;

  final TypeTable table;
  Diagnostics diagnostics;
  Scope scope;
  boolean checked;
  boolean unchecked;
  private final boolean quotedStrings;
  private final Conversions conversions = new Conversions(this);
  private final ExpressionBinder expressions = new ExpressionBinder(this);
  private final MemberBinder members = new MemberBinder(this);
  private final CallBinder calls = new CallBinder(this);
  private final OperatorBinder operators = new OperatorBinder(this);
  private final AssignmentBinder assignments = new AssignmentBinder(this);
  private final CreationBinder creations = new CreationBinder(this);
  private final LambdaBinder lambdas = new LambdaBinder(this);
  private final StatementBinder statements = new StatementBinder(this);
  final Map<List<String>, TypeDefinition> anonymousTypes = new HashMap<>();
  private int work;

  Binder(TypeTable table, Diagnostics diagnostics, FunctionScope function) {
    this.table = table;
    this.diagnostics = diagnostics;
    this.quotedStrings = diagnostics.hasQuotedStrings();
    this.scope = new Scope(null, function);
  }

  /** Whether a character literal may stand for a string. */
  boolean hasQuotedStrings() {
    return quotedStrings;
  }

  Conversions conversions() {
    return conversions;
  }

  ExpressionBinder expressions() {
    return expressions;
  }

  MemberBinder members() {
    return members;
  }

  CallBinder calls() {
    return calls;
  }

  OperatorBinder operators() {
    return operators;
  }

  AssignmentBinder assignments() {
    return assignments;
  }

  CreationBinder creations() {
    return creations;
  }

  LambdaBinder lambdas() {
    return lambdas;
  }

  StatementBinder statements() {
    return statements;
  }

  FunctionScope function() {
    return scope.function;
  }

  Bound bind(Expr expr) {
    if (++work > MAX_WORK) {
      if (work == MAX_WORK + 1) {
        error(expr, Diagnostics.TOO_COMPLEX);
      }
      return Value.error();
    }
    return expressions.bind(expr);
  }

  /** What must be a value. */
  Value value(Expr expr) {
    return asValue(bind(expr), expr);
  }

  Value asValue(Bound bound, Expr expr) {
    if (bound instanceof Value value) {
      return value;
    }
    if (bound instanceof Bound.TypeRef type) {
      return error(
          expr,
          "'" + type.type().displayName() + "' is a type, which is not valid in the given context");
    }
    if (bound instanceof Bound.Namespace namespace) {
      return error(expr, "'" + namespace.name() + "' is a namespace but is used like a variable");
    }
    if (bound instanceof Bound.Group group) {
      return error(
          expr,
          "Cannot convert method group '"
              + group.name()
              + "' to non-delegate type 'object'. Did you intend to invoke the method?");
    }
    return error(expr, "Cannot assign lambda expression to an implicitly-typed variable");
  }

  /** A value that must be usable: not void. */
  Value operand(Expr expr) {
    Value value = value(expr);
    if (Core.VOID.equals(value.type())) {
      return error(expr, "An expression of type 'void' cannot be used here");
    }
    return value;
  }

  /** An expression converted to a type. */
  Node convert(Expr expr, NetType to) {
    return convert(bind(expr), to, expr.start(), expr.end());
  }

  Node convert(Bound bound, NetType to, int start, int end) {
    UnaryOperator<Node> conversion = conversions.implicit(bound, to);
    if (conversion == null) {
      diagnostics.add(start, end, noConversion(bound, to));
      return Value.error().node();
    }
    return conversion.apply(bound instanceof Value value ? value.node() : null);
  }

  String noConversion(Bound bound, NetType to) {
    if (bound instanceof Value value) {
      if (Core.NULL.equals(value.type())) {
        return "Cannot convert null to '"
            + to.displayName()
            + "' because it is a non-nullable value type";
      }
      boolean cast = conversions.explicit(value, to, false) != null;
      return "Cannot implicitly convert type '"
          + value.type().displayName()
          + "' to '"
          + to.displayName()
          + (cast ? "'. An explicit conversion exists (are you missing a cast?)" : "'");
    }
    if (bound instanceof Bound.Lambda) {
      return "Cannot convert lambda expression to type '"
          + to.displayName()
          + "' because it is not a delegate type";
    }
    if (bound instanceof Bound.Group group) {
      return "Cannot convert method group '"
          + group.name()
          + "' to type '"
          + to.displayName()
          + "'";
    }
    return "A value of type '" + to.displayName() + "' is expected";
  }

  NetType type(TypeSyntax syntax) {
    return table.resolve(syntax, Map.of(), this::unknownType);
  }

  private NetType unknownType(TypeSyntax where, String name) {
    if (name.equals("?")) {
      return Core.ERROR;
    }
    String refused = table.refusedName(name);
    String message =
        name.equals("multidimensional array")
            ? "Multidimensional arrays are not supported within expressions"
            : name.equals("nullable reference")
                ? Diagnostics.newer("nullable reference types")
                : refused != null
                    ? refusedType(refused)
                    : "The type or namespace name '"
                        + name
                        + "' could not be found (are you missing a using directive or an assembly reference?)";
    diagnostics.add(where.start(), where.end(), message);
    return Core.ERROR;
  }

  static String refusedType(String fullName) {
    return "Usage of type '" + fullName + "' is not supported within expressions";
  }

  Value error(Expr expr, String message) {
    diagnostics.add(expr.start(), expr.end(), message);
    return Value.error();
  }

  /** Reads a local variable here or from an enclosing function. */
  Node read(Symbol symbol) {
    return symbol.owner() == function()
        ? Variables.read(symbol.variable())
        : Variables.readCell(function().capture(symbol));
  }

  /** Writes a local variable here or in an enclosing function. */
  Node write(Symbol symbol, Node value) {
    return symbol.owner() == function()
        ? Variables.write(symbol.variable(), value)
        : Variables.writeCell(function().capture(symbol), value);
  }

  /** A new local; a name that is already taken is reported. */
  Symbol declare(String name, NetType type, int start, int end) {
    Symbol known = scope.find(name);
    if (known != null && !name.equals("?")) {
      diagnostics.add(
          start,
          end,
          "A local variable or function named '" + name + "' is already defined in this scope");
    } else if (name.equals("context")) {
      diagnostics.add(
          start,
          end,
          "A local or parameter named 'context' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter");
    }
    return scope.declare(name, type, Bound.NOT_CONSTANT);
  }
}
