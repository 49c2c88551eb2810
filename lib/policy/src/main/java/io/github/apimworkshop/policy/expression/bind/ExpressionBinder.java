package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Constant;
import io.github.apimworkshop.policy.expression.run.ContextNode;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Texts;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.syntax.TypeSyntax;
import io.github.apimworkshop.policy.expression.value.HostTypes;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** Chooses the binding of an expression; the small kinds are bound here. */
final class ExpressionBinder {

  private final Binder binder;
  private final Deque<Value> receivers = new ArrayDeque<>();

  ExpressionBinder(Binder binder) {
    this.binder = binder;
  }

  Bound bind(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal.value());
    } else if (expr instanceof Expr.Name name) {
      return name(name);
    } else if (expr instanceof Expr.Member member) {
      return binder.members().member(binder.bind(member.target()), member, false);
    } else if (expr instanceof Expr.Call call) {
      return binder.calls().call(call);
    } else if (expr instanceof Expr.Index index) {
      return binder.calls().index(index);
    } else if (expr instanceof Expr.Binary binary) {
      return binder.operators().binary(binary);
    } else if (expr instanceof Expr.Unary unary) {
      return binder.operators().unary(unary);
    } else if (expr instanceof Expr.Parenthesized parenthesized) {
      return binder.bind(parenthesized.inner());
    } else if (expr instanceof Expr.Cast cast) {
      return cast(cast);
    } else if (expr instanceof Expr.Interpolated text) {
      return interpolated(text);
    } else if (expr instanceof Expr.Conditional conditional) {
      return conditional(conditional);
    } else if (expr instanceof Expr.ConditionalAccess access) {
      return conditionalAccess(access);
    }
    return other(expr);
  }

  private Bound other(Expr expr) {
    if (expr instanceof Expr.Receiver) {
      return receivers.getFirst();
    } else if (expr instanceof Expr.TypeName name) {
      return new Bound.TypeRef(binder.type(name.type()));
    } else if (expr instanceof Expr.Lambda lambda) {
      return new Bound.Lambda(lambda);
    } else if (expr instanceof Expr.Assign assign) {
      return binder.assignments().assign(assign);
    } else if (expr instanceof Expr.Postfix postfix) {
      return binder.assignments().step(postfix.operand(), postfix.operator(), true, postfix);
    } else if (expr instanceof Expr.New creation) {
      return binder.creations().creation(creation);
    } else if (expr instanceof Expr.NewArray array) {
      return binder.creations().array(array);
    } else if (expr instanceof Expr.NewAnonymous anonymous) {
      return binder.creations().anonymous(anonymous);
    } else if (expr instanceof Expr.As as) {
      return as(as);
    } else if (expr instanceof Expr.IsType is) {
      return isType(is);
    } else if (expr instanceof Expr.IsConstant is) {
      return isConstant(is);
    } else if (expr instanceof Expr.Default value) {
      return defaultValue(value);
    } else if (expr instanceof Expr.Checked checked) {
      return checked(checked);
    } else if (expr instanceof Expr.Throw thrown) {
      return new Value(
          Casts.raise(binder.convert(thrown.value(), Core.EXCEPTION)),
          Core.NEVER,
          Bound.NOT_CONSTANT,
          null);
    } else if (expr instanceof Expr.OutDeclaration out) {
      return new Bound.OutVariable(out);
    } else if (expr instanceof Expr.Initializer) {
      return binder.error(
          expr,
          "Can only use array initializer expressions to assign to array types. Try using a new expression instead.");
    }
    return Value.error();
  }

  private static Value literal(Object value) {
    if (value instanceof String text) {
      return Value.constant(text.intern(), Core.STRING);
    }
    return value == null
        ? Value.constant(null, Core.NULL)
        : Value.constant(value, RuntimeTypes.of(value));
  }

  private Bound name(Expr.Name name) {
    Symbol symbol = name.typeArguments().isEmpty() ? binder.scope.find(name.name()) : null;
    if (symbol != null) {
      return variable(symbol);
    }
    if (name.name().equals("context")) {
      return Value.of(new ContextNode(), HostTypes.CONTEXT);
    }
    List<NetType> arguments = name.typeArguments().stream().map(binder::type).toList();
    var definition = binder.table.lookup(name.name(), arguments.size());
    if (definition != null) {
      return new Bound.TypeRef(new NetType(definition, arguments));
    }
    if (binder.table.isNamespace(name.name())) {
      return new Bound.Namespace(name.name());
    }
    String refused = binder.table.refusedName(name.name());
    if (refused != null) {
      return binder.error(name, Binder.refusedType(refused));
    }
    return name.name().equals("?")
        ? Value.error()
        : binder.error(
            name, "The name '" + name.name() + "' does not exist in the current context");
  }

  private Value variable(Symbol symbol) {
    if (symbol.constant() != Bound.NOT_CONSTANT) {
      return Value.constant(symbol.constant(), symbol.variable().type());
    }
    if (symbol.isFunction()) {
      return new Value(
          binder.read(symbol), Core.LAMBDA, Bound.NOT_CONSTANT, new FunctionTarget(symbol));
    }
    return new Value(
        binder.read(symbol),
        symbol.variable().type(),
        Bound.NOT_CONSTANT,
        new VariableTarget(binder, symbol));
  }

  /** Marks a local function used as a value. */
  record FunctionTarget(Symbol symbol) implements Bound.Target {
    @Override
    public Node write(Node value) {
      return null;
    }
  }

  /** A local variable as the target of an assignment. */
  record VariableTarget(Binder binder, Symbol symbol) implements Bound.Target {
    @Override
    public Node write(Node value) {
      return binder.write(symbol, value);
    }
  }

  private Value cast(Expr.Cast cast) {
    NetType to = binder.type(cast.type());
    Bound bound = binder.bind(cast.operand());
    if (bound instanceof Bound.Lambda || bound instanceof Bound.Group) {
      return Value.of(binder.convert(bound, to, cast.start(), cast.end()), to);
    }
    Value value = binder.asValue(bound, cast.operand());
    if (value.isError() || Core.ERROR.equals(to)) {
      return Value.error();
    }
    if (!binder.unchecked && Conversions.losesConstant(value, to)) {
      return binder.error(
          cast,
          "Constant value '"
              + value.constant()
              + "' cannot be converted to a '"
              + to.displayName()
              + "' (use 'unchecked' syntax to override)");
    }
    UnaryOperator<Node> conversion = binder.conversions().explicit(value, to, binder.checked);
    if (conversion == null) {
      return binder.error(
          cast,
          "Cannot convert type '" + value.type().displayName() + "' to '" + to.displayName() + "'");
    }
    Node node = conversion.apply(value.node());
    if (value.isConstant() && value.constant() != null && !to.equals(Core.OBJECT)) {
      return folded(node, to);
    }
    return Value.of(node, to);
  }

  /** A constant when evaluating the node now gives a simple value. */
  static Value folded(Node node, NetType type) {
    Object value = node.eval(null);
    boolean simple = RuntimeTypes.of(value).equals(type);
    return simple ? Value.constant(value, type) : Value.of(node, type);
  }

  private Value interpolated(Expr.Interpolated text) {
    List<Node> parts = new ArrayList<>();
    for (Expr.Piece piece : text.pieces()) {
      if (piece.hole() == null) {
        if (!piece.text().isEmpty()) {
          parts.add(new Constant(piece.text()));
        }
      } else {
        Value value = binder.operand(piece.hole());
        Node alignment =
            piece.alignment() == null ? null : binder.convert(piece.alignment(), Core.INT);
        boolean plain = alignment == null && piece.format() == null;
        parts.add(plain ? value.node() : Texts.formatted(value.node(), alignment, piece.format()));
      }
    }
    if (parts.isEmpty()) {
      return Value.of(new Constant(""), Core.STRING);
    }
    if (parts.size() == 1) {
      parts.add(new Constant(""));
    }
    return Value.of(Texts.concat(parts.toArray(new Node[0])), Core.STRING);
  }

  private Value conditional(Expr.Conditional conditional) {
    Node condition = binder.convert(conditional.condition(), Core.BOOL);
    Bound whenTrue = binder.bind(conditional.whenTrue());
    Bound whenFalse = binder.bind(conditional.whenFalse());
    if (!(whenTrue instanceof Value a) || !(whenFalse instanceof Value b)) {
      return binder.error(
          conditional,
          "Type of conditional expression cannot be determined because there is no type for a lambda or method group");
    }
    NetType type = common(a, b);
    if (type == null) {
      return binder.error(
          conditional,
          "Type of conditional expression cannot be determined because there is no implicit conversion between '"
              + a.type().displayName()
              + "' and '"
              + b.type().displayName()
              + "'");
    }
    Node left =
        binder.convert(a, type, conditional.whenTrue().start(), conditional.whenTrue().end());
    Node right =
        binder.convert(b, type, conditional.whenFalse().start(), conditional.whenFalse().end());
    return Value.of(Branches.choose(condition, left, right), type);
  }

  /** The type one of two values converts to, or null. */
  NetType common(Value a, Value b) {
    if (a.isError() || b.isError()) {
      return Core.ERROR;
    }
    if (a.type().equals(b.type())) {
      return a.type();
    }
    boolean toB =
        !Core.NULL.equals(b.type())
            && !Core.NEVER.equals(b.type())
            && binder.conversions().implicit(a, b.type()) != null;
    boolean toA =
        !Core.NULL.equals(a.type())
            && !Core.NEVER.equals(a.type())
            && binder.conversions().implicit(b, a.type()) != null;
    if (toA && toB) {
      return binder.conversions().implicit(a.type(), b.type()) != null ? b.type() : a.type();
    }
    return toB ? b.type() : toA ? a.type() : null;
  }

  private Value conditionalAccess(Expr.ConditionalAccess access) {
    Value target = binder.operand(access.target());
    if (target.isError()) {
      return target;
    }
    if (!Core.acceptsNull(target.type()) || Core.NULL.equals(target.type())) {
      return binder.error(
          access,
          "Operator '?' cannot be applied to operand of type '"
              + target.type().displayName()
              + "'");
    }
    int slot = binder.function().newSlot();
    receivers.push(Value.of(Variables.load(slot), Core.underlying(target.type())));
    Bound rest = binder.bind(access.rest());
    receivers.pop();
    Value value = binder.asValue(rest, access.rest());
    NetType type = value.type();
    if (type.isValueType() && !Core.isNullable(type)) {
      type = Core.nullable(type);
    }
    return Value.of(Branches.whenNotNull(Variables.store(slot, target.node()), value.node()), type);
  }

  private Value as(Expr.As as) {
    Value value = binder.operand(as.operand());
    NetType type = binder.type(as.type());
    if (value.isError() || Core.ERROR.equals(type)) {
      return Value.error();
    }
    if (!Core.acceptsNull(type)) {
      return binder.error(
          as,
          "The as operator must be used with a reference type or nullable type ('"
              + type.displayName()
              + "' is a non-nullable value type)");
    }
    if (!Conversions.related(value.type(), Core.underlying(type))) {
      return binder.error(
          as,
          "Cannot convert type '"
              + value.type().displayName()
              + "' to '"
              + type.displayName()
              + "' via a reference conversion, boxing conversion, unboxing conversion, wrapping conversion, or null type conversion");
    }
    return Value.of(Casts.as(TypeRelations.check(Core.underlying(type)), value.node()), type);
  }

  private Value isType(Expr.IsType is) {
    NetType type = typeOrNull(is.type());
    if (type == null) {
      Expr constant = asExpression((TypeSyntax.Named) is.type());
      return isConstant(new Expr.IsConstant(is.operand(), constant, is.start(), is.end()));
    }
    Value value = binder.operand(is.operand());
    if (value.isError() || Core.ERROR.equals(type)) {
      return Value.error();
    }
    NetType tested = Core.underlying(type);
    if (is.name() == null) {
      return Value.of(Casts.is(TypeRelations.check(tested), value.node(), null), Core.BOOL);
    }
    Symbol symbol = binder.declare(is.name(), type, is.start(), is.end());
    int slot = binder.function().newSlot();
    Node assignment = binder.write(symbol, Variables.load(slot));
    Node operand = Variables.store(slot, value.node());
    return Value.of(Casts.is(TypeRelations.check(tested), operand, assignment), Core.BOOL);
  }

  /** A type, or null when the name is a constant: {@code x is DateTimeKind.Utc}. */
  private NetType typeOrNull(TypeSyntax syntax) {
    if (syntax instanceof TypeSyntax.Named named && named.parts().size() > 0) {
      NetType found = binder.table.resolve(syntax, java.util.Map.of(), (where, name) -> Core.ERROR);
      boolean constant =
          Core.ERROR.equals(found) && binder.scope.find(named.parts().get(0).name()) != null;
      boolean member = Core.ERROR.equals(found) && named.parts().size() > 1;
      return constant || member ? null : binder.type(syntax);
    }
    return binder.type(syntax);
  }

  private static Expr asExpression(TypeSyntax.Named named) {
    Expr expr = null;
    for (TypeSyntax.Part part : named.parts()) {
      expr =
          expr == null
              ? new Expr.Name(part.name(), part.arguments(), named.start(), named.end())
              : new Expr.Member(expr, part.name(), part.arguments(), named.start(), named.end());
    }
    return expr;
  }

  private Value isConstant(Expr.IsConstant is) {
    Value value = binder.operand(is.operand());
    Value constant = binder.operand(is.constant());
    if (value.isError() || constant.isError()) {
      return Value.error();
    }
    if (!constant.isConstant()) {
      return binder.error(is.constant(), "A constant value is expected");
    }
    if (constant.constant() == null) {
      return Value.of(Comparisons.isNull(false, value.node()), Core.BOOL);
    }
    NetType type = Core.underlying(value.type());
    Node expected =
        type.equals(Core.OBJECT)
            ? constant.node()
            : binder.convert(constant, type, is.constant().start(), is.constant().end());
    return Value.of(Comparisons.equal(false, value.node(), expected), Core.BOOL);
  }

  private Value defaultValue(Expr.Default value) {
    if (value.type() == null) {
      return binder.error(
          value,
          "Feature 'default literal' is not available in C# 7.0. Please use language version 7.1 or greater.");
    }
    NetType type = binder.type(value.type());
    return Value.constant(RuntimeTypes.defaultValue(type), type);
  }

  private Bound checked(Expr.Checked expr) {
    boolean checkedBefore = binder.checked;
    boolean uncheckedBefore = binder.unchecked;
    binder.checked = expr.checked();
    binder.unchecked = !expr.checked();
    Bound bound = binder.bind(expr.operand());
    binder.checked = checkedBefore;
    binder.unchecked = uncheckedBefore;
    return bound;
  }
}
