package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.bind.Bound.Value;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Texts;
import io.github.apimworkshop.policy.expression.syntax.Diagnostics;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import io.github.apimworkshop.policy.expression.value.NetText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Binary operators: chains of them, and the family that an operator and its operands belong to. */
final class OperatorBinder {

  private final Binder binder;
  private final NumericOperators numbers;
  private final DeclaredOperators declared;
  private final LiftedOperators lifted;
  private final CoalesceBinder coalesces;
  private final UnaryBinder unaries;

  OperatorBinder(Binder binder) {
    this.binder = binder;
    this.numbers = new NumericOperators(binder);
    this.declared = new DeclaredOperators(binder);
    this.lifted = new LiftedOperators(binder, this);
    this.coalesces = new CoalesceBinder(binder, this);
    this.unaries = new UnaryBinder(binder, this, numbers);
  }

  Bound unary(Expr.Unary unary) {
    return unaries.unary(unary);
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
        result = coalesces.coalesce(binder.asValue(a, next.left()), next);
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
          return binder.error(binary, Diagnostics.TOO_COMPLEX);
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
    return text && (x.type().equals(y.type()) || declared.find(operator, x, y) == null);
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

  Value mismatch(Expr.Binary binary, Value x, Value y) {
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

  Value fold(Value result, Expr binary) {
    boolean before = binder.checked;
    try {
      return CastBinder.folded(result.node(), result.type());
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
      return BooleanOperators.logical(operator, x, y);
    }
    if (operator.equals("<<") || operator.equals(">>")) {
      return numbers.shift(operator, x, y);
    }
    boolean nullable = Core.isNullable(x.type()) || Core.isNullable(y.type());
    if (Core.NULL.equals(x.type()) || Core.NULL.equals(y.type())) {
      return lifted.withNull(operator, x, y);
    }
    if (nullable) {
      return lifted.lifted(operator, x, y);
    }
    return plain(operator, x, y);
  }

  Value plain(String operator, Value x, Value y) {
    if (NumericOperators.promoted(x, y) != null) {
      return numbers.numbers(operator, x, y);
    }
    if (x.type().equals(Core.BOOL) && y.type().equals(Core.BOOL)) {
      return BooleanOperators.booleans(operator, x, y);
    }
    if (x.type().definition().kind() == TypeKind.ENUM
        || y.type().definition().kind() == TypeKind.ENUM) {
      return numbers.enums(operator, x, y);
    }
    Value own = declared.find(operator, x, y);
    return own != null ? own : DeclaredOperators.equality(operator, x, y);
  }
}
