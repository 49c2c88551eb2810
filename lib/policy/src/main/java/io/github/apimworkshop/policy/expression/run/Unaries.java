package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.math.BigDecimal;

/** Prefix operators and shifts. */
public final class Unaries {

  private Unaries() {}

  /** !a. */
  public static Node not(Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return !operand.test(frame);
      }

      @Override
      public boolean test(Frame frame) {
        return !operand.test(frame);
      }
    };
  }

  /** -a for a promoted operand. */
  public static Node negate(NumberKind kind, Node operand, boolean checked) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        switch (kind) {
          case INT -> {
            int i = (Integer) value;
            if (checked && i == Integer.MIN_VALUE) {
              throw Arithmetic.overflow();
            }
            return -i;
          }
          case LONG -> {
            long l = (Long) value;
            if (checked && l == Long.MIN_VALUE) {
              throw Arithmetic.overflow();
            }
            return -l;
          }
          case FLOAT -> {
            return -(Float) value;
          }
          case DECIMAL -> {
            return ((BigDecimal) value).negate();
          }
          default -> {
            return -(Double) value;
          }
        }
      }
    };
  }

  /** ~a for a promoted operand. */
  public static Node complement(NumberKind kind, Node operand) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return Numbers.ofBits(~Numbers.toLong(operand.eval(frame)), kind);
      }
    };
  }

  /** Left or right shift; the count is an int. */
  public static Node shift(boolean left, NumberKind kind, Node operand, Node count) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = operand.eval(frame);
        int by = count.int32(frame) & (kind.bits() - 1);
        switch (kind) {
          case INT -> {
            return left ? (Integer) value << by : (Integer) value >> by;
          }
          case LONG -> {
            return left ? (Long) value << by : (Long) value >> by;
          }
          default -> {
            long bits = ((Unsigned) value).bits();
            return Unsigned.of(kind, left ? bits << by : bits >>> by);
          }
        }
      }
    };
  }
}
