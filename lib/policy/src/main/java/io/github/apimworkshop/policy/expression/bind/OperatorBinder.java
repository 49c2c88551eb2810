package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Candidate;
import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Method;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.run.Arithmetic;
import io.github.apimworkshop.policy.expression.run.Branches;
import io.github.apimworkshop.policy.expression.run.Calls;
import io.github.apimworkshop.policy.expression.run.Casts;
import io.github.apimworkshop.policy.expression.run.Comparisons;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Texts;
import io.github.apimworkshop.policy.expression.run.Unaries;
import io.github.apimworkshop.policy.expression.run.Variables;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Unary and binary operators: promotion, lifting, string concatenation, operators of the table. */
final class OperatorBinder {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("+", "op_Addition"),
          Map.entry("-", "op_Subtraction"),
          Map.entry("*", "op_Multiply"),
          Map.entry("/", "op_Division"),
          Map.entry("==", "op_Equality"),
          Map.entry("!=", "op_Inequality"),
          Map.entry("<", "op_LessThan"),
          Map.entry(">", "op_GreaterThan"),
          Map.entry("<=", "op_LessThanOrEqual"),
          Map.entry(">=", "op_GreaterThanOrEqual"));

  private final Binder binder;

  OperatorBinder(Binder binder) {
    this.binder = binder;
  }

  /**
   * The left spine is walked in a loop, so that a long chain needs no deep stack; sums of text
   * become one node.
   */
  Value binary(Expr.Binary binary) {
    Deque<Expr.Binary> spine = new ArrayDeque<>();
    Expr left = binary;
    while (left instanceof Expr.Binary b) {
      spine.push(b);
      left = b.left();
    }
    Bound first = binder.bind(left);
    Value result = null;
    List<Node> parts = new ArrayList<>();
    int depth = 0;
    while (!spine.isEmpty()) {
      Expr.Binary next = spine.pop();
      Bound a = result == null ? first : result;
      if (next.operator().equals("??")) {
        result = coalesce(binder.asValue(a, next.left()), next);
        parts.clear();
        continue;
      }
      Value x = usable(a, next.left());
      Value y = usable(binder.bind(next.right()), next.right());
      boolean text = isText(next.operator(), x, y);
      result = text ? concat(parts, x, y) : apply(next, x, y);
      if (!text) {
        parts.clear();
        if (++depth > 500) {
          return binder.error(binary, "An expression is too long or complex to compile");
        }
      }
    }
    return result;
  }

  private Value usable(Bound bound, Expr expr) {
    Value value = binder.asValue(bound, expr);
    return Core.VOID.equals(value.type())
        ? binder.error(expr, "An expression of type 'void' cannot be used here")
        : value;
  }

  private boolean isText(String operator, Value x, Value y) {
    boolean either = x.type().equals(Core.STRING) || y.type().equals(Core.STRING);
    boolean text = operator.equals("+") && either && !x.isError() && !y.isError();
    return text && (x.type().equals(y.type()) || userDefined(operator, x, y) == null);
  }

  /** {@code parts} has the parts of the sum so far when x is that sum, and gets y. */
  private static Value concat(List<Node> parts, Value x, Value y) {
    if (x.isConstant() && y.isConstant()) {
      parts.clear();
      return Value.constant(
          (NetText.of(x.constant()) + NetText.of(y.constant())).intern(), Core.STRING);
    }
    if (parts.isEmpty()) {
      parts.add(x.node());
    }
    parts.add(y.node());
    return Value.of(Texts.concat(parts.toArray(new Node[0])), Core.STRING);
  }

  private Value coalesce(Value left, Expr.Binary binary) {
    Value right = binder.operand(binary.right());
    if (left.isError() || right.isError()) {
      return Value.error();
    }
    if (!Core.acceptsNull(left.type())
        || (Core.NULL.equals(left.type()) && Core.NULL.equals(right.type()))) {
      return mismatch(binary, left, right);
    }
    NetType inner = Core.underlying(left.type());
    boolean toInner =
        Core.isNullable(left.type()) && binder.conversions().implicit(right, inner) != null;
    NetType type = toInner ? inner : left.type();
    if (!toInner && binder.conversions().implicit(right, type) == null) {
      type = right.type();
      if (binder.conversions().implicit(Value.of(null, inner), type) == null) {
        return mismatch(binary, left, right);
      }
      int slot = binder.function().newSlot();
      Node converted =
          binder.conversions().implicit(Value.of(null, inner), type).apply(Variables.load(slot));
      Node kept = Branches.whenNotNull(Variables.store(slot, left.node()), converted);
      return Value.of(Branches.coalesce(kept, right.node()), type);
    }
    Node fallback = binder.convert(right, type, binary.right().start(), binary.right().end());
    return Value.of(Branches.coalesce(left.node(), fallback), type);
  }

  private Value mismatch(Expr.Binary binary, Value x, Value y) {
    return binder.error(
        binary,
        "Operator '"
            + binary.operator()
            + "' cannot be applied to operands of type '"
            + x.type().displayName()
            + "' and '"
            + y.type().displayName()
            + "'");
  }

  Value apply(Expr.Binary binary, Value x, Value y) {
    if (x.isError() || y.isError()) {
      return Value.error();
    }
    Value result = operation(binary.operator(), x, y);
    if (result == null) {
      return mismatch(binary, x, y);
    }
    if (x.isConstant() && y.isConstant() && x.constant() != null && y.constant() != null) {
      return fold(result, binary);
    }
    return result;
  }

  private Value fold(Value result, Expr binary) {
    boolean before = binder.checked;
    try {
      return ExpressionBinder.folded(result.node(), result.type());
    } catch (NetException e) {
      boolean zero = e.type().equals("System.DivideByZeroException");
      return binder.error(
          binary,
          zero
              ? "Division by constant zero"
              : "The operation overflows at compile time in checked mode");
    } finally {
      binder.checked = before;
    }
  }

  /** The operation on two values, or null when there is none. */
  Value operation(String operator, Value x, Value y) {
    if (operator.equals("&&") || operator.equals("||")) {
      return logical(operator, x, y);
    }
    if (operator.equals("<<") || operator.equals(">>")) {
      return shift(operator, x, y);
    }
    boolean lifted = Core.isNullable(x.type()) || Core.isNullable(y.type());
    if (Core.NULL.equals(x.type()) || Core.NULL.equals(y.type())) {
      return withNull(operator, x, y);
    }
    if (lifted) {
      return lifted(operator, x, y);
    }
    return plain(operator, x, y);
  }

  private Value logical(String operator, Value x, Value y) {
    if (!x.type().equals(Core.BOOL) || !y.type().equals(Core.BOOL)) {
      return null;
    }
    Node node =
        operator.equals("&&") ? Branches.and(x.node(), y.node()) : Branches.or(x.node(), y.node());
    return Value.of(node, Core.BOOL);
  }

  private Value shift(String operator, Value x, Value y) {
    NumberKind kind = promoted(x.type());
    if (kind == null || !kind.integral() || binder.conversions().implicit(y, Core.INT) == null) {
      return null;
    }
    Node operand = binder.conversions().implicit(x, kind.type()).apply(x.node());
    Node count = binder.conversions().implicit(y, Core.INT).apply(y.node());
    return Value.of(Unaries.shift(operator.equals("<<"), kind, operand, count), kind.type());
  }

  private Value withNull(String operator, Value x, Value y) {
    if (!operator.equals("==") && !operator.equals("!=")) {
      return null;
    }
    Value other = Core.NULL.equals(x.type()) ? y : x;
    // A value that cannot be null has its own equality lifted; the answer is always the same.
    if (!Core.acceptsNull(other.type()) && plain(operator, other, other) == null) {
      return null;
    }
    return Value.of(Comparisons.isNull(operator.equals("!="), other.node()), Core.BOOL);
  }

  private Value lifted(String operator, Value x, Value y) {
    int left = binder.function().newSlot();
    int right = binder.function().newSlot();
    Value a = Value.of(Variables.load(left), Core.underlying(x.type()));
    Value b = Value.of(Variables.load(right), Core.underlying(y.type()));
    Value inner = plain(operator, a, b);
    if (inner == null) {
      return null;
    }
    Node first = Variables.store(left, x.node());
    Node second = Variables.store(right, y.node());
    if (operator.equals("==") || operator.equals("!=")) {
      return Value.of(
          Branches.liftedEquality(first, second, inner.node(), operator.equals("!=")), Core.BOOL);
    }
    boolean comparison = COMPARISONS.contains(operator);
    Node node = Branches.lifted(first, second, inner.node(), comparison ? Boolean.FALSE : null);
    return Value.of(node, comparison ? Core.BOOL : Core.nullable(inner.type()));
  }

  private Value plain(String operator, Value x, Value y) {
    NumberKind kind = promoted(x, y);
    if (kind != null) {
      return numbers(operator, kind, x, y);
    }
    if (x.type().equals(Core.BOOL) && y.type().equals(Core.BOOL)) {
      return booleans(operator, x, y);
    }
    if (x.type().definition().kind() == TypeKind.ENUM
        || y.type().definition().kind() == TypeKind.ENUM) {
      return enums(operator, x, y);
    }
    Value user = userDefined(operator, x, y);
    return user != null ? user : equality(operator, x, y);
  }

  private Value booleans(String operator, Value x, Value y) {
    return switch (operator) {
      case "&", "|", "^" ->
          Value.of(Branches.eager(operator.charAt(0), x.node(), y.node()), Core.BOOL);
      case "==", "!=" ->
          Value.of(Comparisons.equal(operator.equals("!="), x.node(), y.node()), Core.BOOL);
      default -> null;
    };
  }

  private static NumberKind kindOf(NetType type) {
    return type.equals(Core.CHAR) ? NumberKind.USHORT : NumberKind.of(type);
  }

  /** Unary promotion. */
  static NumberKind promoted(NetType type) {
    NumberKind kind = kindOf(type);
    return kind == null || kind.bits() == 0 || kind.bits() >= 32 ? kind : NumberKind.INT;
  }

  /** Binary promotion; an int constant adapts to an unsigned partner. */
  private static NumberKind promoted(Value x, Value y) {
    NumberKind a = promoted(x.type());
    NumberKind b = promoted(y.type());
    if (a == null || b == null || a == b) {
      return a == b ? a : null;
    }
    if (a == NumberKind.DECIMAL || b == NumberKind.DECIMAL) {
      NumberKind other = a == NumberKind.DECIMAL ? b : a;
      return other.integral() ? NumberKind.DECIMAL : null;
    }
    if (a == NumberKind.DOUBLE || b == NumberKind.DOUBLE) {
      return NumberKind.DOUBLE;
    }
    if (a == NumberKind.FLOAT || b == NumberKind.FLOAT) {
      return NumberKind.FLOAT;
    }
    if (a == NumberKind.ULONG || b == NumberKind.ULONG) {
      Value other = a == NumberKind.ULONG ? y : x;
      return kindOf(other.type()).signed() && !nonNegative(other) ? null : NumberKind.ULONG;
    }
    if (a == NumberKind.UINT || b == NumberKind.UINT) {
      Value other = a == NumberKind.UINT ? y : x;
      boolean fits =
          promoted(other.type()) == NumberKind.INT
              && (nonNegative(other) || !kindOf(other.type()).signed());
      return fits ? NumberKind.UINT : NumberKind.LONG;
    }
    return NumberKind.LONG;
  }

  private static boolean nonNegative(Value value) {
    return (value.constant() instanceof Integer i && i >= 0)
        || (value.constant() instanceof Long l && l >= 0);
  }

  private Value numbers(String operator, NumberKind kind, Value x, Value y) {
    Node left = promote(x, kind);
    Node right = promote(y, kind);
    if (COMPARISONS.contains(operator)) {
      return Value.of(Comparisons.numbers(operator, kind, left, right), Core.BOOL);
    }
    boolean bitwise = "&|^".contains(operator);
    if ((bitwise && !kind.integral()) || !"+-*/%&|^".contains(operator)) {
      return null;
    }
    boolean constants = x.isConstant() && y.isConstant();
    boolean exact = binder.checked || (constants && !binder.unchecked);
    return Value.of(Arithmetic.of(operator, kind, left, right, exact), kind.type());
  }

  private Node promote(Value value, NumberKind kind) {
    if (value.type().equals(kind.type())) {
      return value.node();
    }
    var implicit = binder.conversions().implicit(value, kind.type());
    return implicit != null
        ? implicit.apply(value.node())
        : Casts.number(kind, value.node(), false);
  }

  private Value enums(String operator, Value x, Value y) {
    NetType type = x.type().definition().kind() == TypeKind.ENUM ? x.type() : y.type();
    var left = binder.conversions().implicit(x, type);
    var right = binder.conversions().implicit(y, type);
    if (left == null || right == null) {
      return null;
    }
    Node a = number(left.apply(x.node()));
    Node b = number(right.apply(y.node()));
    if (COMPARISONS.contains(operator)) {
      return Value.of(Comparisons.numbers(operator, NumberKind.INT, a, b), Core.BOOL);
    }
    if (!"|&^".contains(operator)) {
      return null;
    }
    Node bits = Arithmetic.of(operator, NumberKind.INT, a, b, false);
    return Value.of(Casts.with(v -> new EnumValue(type, (Integer) v), bits), type);
  }

  private static Node number(Node node) {
    return Casts.with(v -> ((EnumValue) v).value(), node);
  }

  /** The operator of the table for two operands, or null. */
  private Value userDefined(String operator, Value x, Value y) {
    String name = NAMES.get(operator);
    if (name == null) {
      return null;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Value side : List.of(x, y)) {
      for (NetType owner : TypeRelations.lineage(side.type())) {
        for (Method method : owner.definition().methods(name)) {
          if (candidates.stream().noneMatch(c -> c.method().equals(method))) {
            candidates.add(new Candidate(method, Map.of(), false));
          }
        }
      }
    }
    if (candidates.isEmpty()) {
      return null;
    }
    List<CallBinder.Argument> arguments =
        List.of(
            new CallBinder.Argument(null, "", x, null), new CallBinder.Argument(null, "", y, null));
    Overload best =
        new Overloads(binder, new Bound.Group(null, name, candidates, List.of()), arguments).best();
    if (best == null) {
      return null;
    }
    return Value.of(
        Calls.fixed(best.candidate().method().code(), best.types(), best.nodes()), best.returns());
  }

  private Value equality(String operator, Value x, Value y) {
    if (!operator.equals("==") && !operator.equals("!=")) {
      return null;
    }
    boolean negated = operator.equals("!=");
    NetType a = x.type();
    NetType b = y.type();
    if (a.equals(Core.STRING) && b.equals(Core.STRING)) {
      return Value.of(Comparisons.equal(negated, x.node(), y.node()), Core.BOOL);
    }
    if (a.isValueType() || b.isValueType() || Core.VOID.equals(a) || Core.VOID.equals(b)) {
      return null;
    }
    boolean related =
        TypeRelations.assignable(a, b)
            || TypeRelations.assignable(b, a)
            || a.definition().kind() == TypeKind.INTERFACE
            || b.definition().kind() == TypeKind.INTERFACE;
    return related ? Value.of(Comparisons.same(negated, x.node(), y.node()), Core.BOOL) : null;
  }

  Bound unary(Expr.Unary unary) {
    String operator = unary.operator();
    if (operator.equals("++") || operator.equals("--")) {
      return binder.assignments().step(unary.operand(), operator, false, unary);
    }
    Value minimum = operator.equals("-") ? minimum(unary) : null;
    if (minimum != null) {
      return minimum;
    }
    Value operand = binder.operand(unary.operand());
    if (operand.isError()) {
      return operand;
    }
    Value result = prefix(operator, operand);
    if (result == null) {
      return binder.error(
          unary,
          "Operator '"
              + operator
              + "' cannot be applied to operand of type '"
              + operand.type().displayName()
              + "'");
    }
    return operand.isConstant() ? fold(result, unary) : result;
  }

  /** The smallest int and long are written with a literal that alone would be too large. */
  private static Value minimum(Expr.Unary unary) {
    if (unary.operand() instanceof Expr.Literal literal
        && literal.value() instanceof io.github.apimworkshop.policy.expression.value.Unsigned u) {
      if (u.kind() == NumberKind.UINT && u.bits() == 0x80000000L) {
        return Value.constant(Integer.MIN_VALUE, Core.INT);
      }
      if (u.kind() == NumberKind.ULONG && u.bits() == Long.MIN_VALUE) {
        return Value.constant(Long.MIN_VALUE, Core.LONG);
      }
    }
    return null;
  }

  private Value prefix(String operator, Value operand) {
    if (Core.isNullable(operand.type())) {
      int slot = binder.function().newSlot();
      Value inner = prefix(operator, Value.of(Variables.load(slot), operand.type().argument(0)));
      if (inner == null) {
        return null;
      }
      Node kept = Variables.store(slot, operand.node());
      return Value.of(Branches.lifted(kept, null, inner.node(), null), Core.nullable(inner.type()));
    }
    if (operator.equals("!")) {
      return operand.type().equals(Core.BOOL)
          ? Value.of(Unaries.not(operand.node()), Core.BOOL)
          : null;
    }
    if (operand.type().equals(Core.TIME_SPAN) && operator.equals("-")) {
      return Value.of(
          Casts.with(
              v -> ((io.github.apimworkshop.policy.expression.value.TimeSpanValue) v).negated(),
              operand.node()),
          Core.TIME_SPAN);
    }
    NumberKind kind = promoted(operand.type());
    if (kind == null) {
      return null;
    }
    if (operator.equals("-") && kind == NumberKind.UINT) {
      kind = NumberKind.LONG;
    }
    Node node = promote(operand, kind);
    return switch (operator) {
      case "+" -> Value.of(node, kind.type());
      case "-" ->
          kind == NumberKind.ULONG
              ? null
              : Value.of(Unaries.negate(kind, node, binder.checked), kind.type());
      case "~" -> kind.integral() ? Value.of(Unaries.complement(kind, node), kind.type()) : null;
      default -> null;
    };
  }
}
