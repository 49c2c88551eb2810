package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Conversions at run time. */
public final class Casts {

  private Casts() {}

  /** A numeric cast. */
  public static Node number(NumberKind to, Node operand, boolean checked) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        if (!checked || !to.integral()) {
          return Numbers.cast(value, to);
        }
        Object wrapped = Numbers.cast(value, to);
        if (Numbers.toDouble(wrapped) != Math.floor(Numbers.toDouble(value))
            && Math.abs(Numbers.toDouble(wrapped) - Numbers.toDouble(value)) >= 1) {
          throw Arithmetic.overflow();
        }
        return wrapped;
      }
    };
  }

  /** A conversion written as a function. */
  public static Node with(UnaryOperator<Object> conversion, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return conversion.apply(operand.eval(frame));
      }
    };
  }

  /** Object to a value type: exactly that type. */
  public static Node unbox(NetType to, Predicate<Object> check, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        if (value == null) {
          throw NetException.nullReference();
        }
        if (!check.test(value)) {
          throw NetException.badUnboxing();
        }
        return value;
      }
    };
  }

  /** Object to T?: null or exactly T. */
  public static Node unboxNullable(Predicate<Object> check, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        if (value != null && !check.test(value)) {
          throw NetException.badUnboxing();
        }
        return value;
      }
    };
  }

  /** A reference conversion. */
  public static Node reference(NetType to, Predicate<Object> check, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        if (value != null && !check.test(value)) {
          throw NetException.badCast(RuntimeTypes.of(value).clrName(), to.clrName());
        }
        return value;
      }
    };
  }

  /** T? to T. */
  public static Node required(Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        if (value == null) {
          throw NetException.invalidOperation("Nullable object must have a value.");
        }
        return value;
      }
    };
  }

  /** as. */
  public static Node as(Predicate<Object> check, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        return value != null && check.test(value) ? value : null;
      }
    };
  }

  /**
   * is; the assignment of the pattern variable may be null and reads the slot that {@code operand}
   * fills.
   */
  public static Node is(Predicate<Object> check, Node operand, Node assignment) {
    return new Comparisons.Truth() {
      @Override
      public boolean test(Frame frame) {
        Object value = operand.eval(frame);
        if (value == null || !check.test(value)) {
          return false;
        }
        if (assignment != null) {
          assignment.eval(frame);
        }
        return true;
      }
    };
  }

  /** throw as an expression or statement. */
  public static Node raise(Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        throw value == null ? NetException.nullReference() : (NetException) value;
      }
    };
  }
}
