package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic operators on operands already promoted to one kind. */
public final class Arithmetic {

  private static final MathContext DIVISION = new MathContext(29, RoundingMode.HALF_EVEN);

  private Arithmetic() {}

  /** The node of an operator for a kind; {@code checked} makes integer overflow an error. */
  public static Node of(String operator, NumberKind kind, Node left, Node right, boolean checked) {
    return switch (kind) {
      case INT -> new IntArithmetic(operator.charAt(0), left, right, checked);
      case LONG ->
          new Node() {
            @Override
            public Object eval(Frame frame) {
              return ofLong(
                  operator.charAt(0), (Long) left.eval(frame), (Long) right.eval(frame), checked);
            }
          };
      case UINT, ULONG ->
          new Node() {
            @Override
            public Object eval(Frame frame) {
              return ofUnsigned(
                  operator.charAt(0), (Unsigned) left.eval(frame), (Unsigned) right.eval(frame));
            }
          };
      case DECIMAL ->
          new Node() {
            @Override
            public Object eval(Frame frame) {
              return ofDecimal(
                  operator.charAt(0),
                  (BigDecimal) left.eval(frame),
                  (BigDecimal) right.eval(frame));
            }
          };
      case FLOAT ->
          new Node() {
            @Override
            public Object eval(Frame frame) {
              float a = (Float) left.eval(frame);
              float b = (Float) right.eval(frame);
              return (float) ofDouble(operator.charAt(0), a, b);
            }
          };
      default ->
          new Node() {
            @Override
            public Object eval(Frame frame) {
              double a = (Double) left.eval(frame);
              double b = (Double) right.eval(frame);
              return ofDouble(operator.charAt(0), a, b);
            }
          };
    };
  }

  static NetException divideByZero() {
    return new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  }

  static NetException overflow() {
    return NetException.overflow("Arithmetic operation resulted in an overflow.");
  }

  private static Object ofLong(char operator, long a, long b, boolean checked) {
    try {
      switch (operator) {
        case '+' -> {
          return checked ? Math.addExact(a, b) : a + b;
        }
        case '-' -> {
          return checked ? Math.subtractExact(a, b) : a - b;
        }
        case '*' -> {
          return checked ? Math.multiplyExact(a, b) : a * b;
        }
        case '&' -> {
          return a & b;
        }
        case '|' -> {
          return a | b;
        }
        case '^' -> {
          return a ^ b;
        }
        default -> {
          if (b == 0) {
            throw divideByZero();
          }
          if (a == Long.MIN_VALUE && b == -1) {
            throw overflow();
          }
          return operator == '/' ? a / b : a % b;
        }
      }
    } catch (ArithmeticException e) {
      throw overflow();
    }
  }

  private static Object ofUnsigned(char operator, Unsigned left, Unsigned right) {
    long a = left.bits();
    long b = right.bits();
    if ((operator == '/' || operator == '%') && b == 0) {
      throw divideByZero();
    }
    long bits =
        switch (operator) {
          case '+' -> a + b;
          case '-' -> a - b;
          case '*' -> a * b;
          case '&' -> a & b;
          case '|' -> a | b;
          case '^' -> a ^ b;
          case '/' -> Long.divideUnsigned(a, b);
          default -> Long.remainderUnsigned(a, b);
        };
    return Unsigned.of(left.kind(), bits);
  }

  private static double ofDouble(char operator, double a, double b) {
    return switch (operator) {
      case '+' -> a + b;
      case '-' -> a - b;
      case '*' -> a * b;
      case '/' -> a / b;
      default -> a % b;
    };
  }

  private static BigDecimal ofDecimal(char operator, BigDecimal a, BigDecimal b) {
    if ((operator == '/' || operator == '%') && b.signum() == 0) {
      throw divideByZero();
    }
    return Numbers.decimal(
        switch (operator) {
          case '+' -> a.add(b);
          case '-' -> a.subtract(b);
          case '*' -> a.multiply(b);
          case '/' -> quotient(a, b);
          default -> rest(a, b);
        });
  }

  private static BigDecimal rest(BigDecimal a, BigDecimal b) {
    if (a.abs().compareTo(b.abs()) < 0) {
      return a;
    }
    BigDecimal rest = a.remainder(b);
    return rest.setScale(Math.max(rest.scale(), Math.max(a.scale(), b.scale())));
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    BigDecimal quotient = a.divide(b, DIVISION);
    int preferred = Math.max(0, a.scale() - b.scale());
    BigDecimal shortest = quotient.stripTrailingZeros();
    return shortest.scale() < preferred ? shortest.setScale(preferred) : shortest;
  }
}
