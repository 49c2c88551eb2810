package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.util.Objects;

/** == != &lt; &gt; &lt;= &gt;= on operands already brought to one type. */
public final class Comparisons {

  private Comparisons() {}

  /** Compares numbers of one kind. */
  public static Node numbers(String operator, NumberKind kind, Node left, Node right) {
    if (kind == NumberKind.INT) {
      return new IntComparison(operator, left, right);
    }
    return new Truth() {
      @Override
      public boolean test(Frame frame) {
        return holds(operator, left.eval(frame), right.eval(frame));
      }
    };
  }

  /** Compares two numbers of one kind. */
  static boolean holds(String operator, Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return reals(operator, x, y);
    }
    if (a instanceof Float x && b instanceof Float y) {
      return reals(operator, x, y);
    }
    return ordered(operator, order(a, b));
  }

  private static boolean reals(String operator, double a, double b) {
    return switch (operator) {
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case ">" -> a > b;
      case "<=" -> a <= b;
      default -> a >= b;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int order(Object a, Object b) {
    if (a instanceof Unsigned x && b instanceof Unsigned y) {
      return Long.compareUnsigned(x.bits(), y.bits());
    }
    return ((Comparable) a).compareTo(b);
  }

  static boolean ordered(String operator, int order) {
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }

  /** Equality by value: strings, booleans, dates. */
  public static Node equal(boolean negated, Node left, Node right) {
    return new Truth() {
      @Override
      public boolean test(Frame frame) {
        return Objects.equals(left.eval(frame), right.eval(frame)) != negated;
      }
    };
  }

  /** Equality of references: two boxes are never the same, and .NET has only one empty string. */
  public static Node same(boolean negated, Node left, Node right) {
    return new Truth() {
      @Override
      @SuppressWarnings("ReferenceEquality")
      public boolean test(Frame frame) {
        Object a = left.eval(frame);
        Object b = right.eval(frame);
        boolean boxes = a instanceof Number || a instanceof Boolean || a instanceof Character;
        boolean same = a == b ? !boxes : "".equals(a) && "".equals(b);
        return same != negated;
      }
    };
  }

  /** Whether a value is null. */
  public static Node isNull(boolean negated, Node operand) {
    return new Truth() {
      @Override
      public boolean test(Frame frame) {
        return (operand.eval(frame) == null) != negated;
      }
    };
  }

  /** A node that is a boolean first. */
  abstract static class Truth extends Node {

    @Override
    public final Object eval(Frame frame) {
      return test(frame);
    }

    @Override
    public abstract boolean test(Frame frame);
  }

  private static final class IntComparison extends Truth {

    private final int operator;
    private final Node left;
    private final Node right;

    IntComparison(String operator, Node left, Node right) {
      this.operator = java.util.List.of("==", "!=", "<", ">", "<=", ">=").indexOf(operator);
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean test(Frame frame) {
      int a = left.int32(frame);
      int b = right.int32(frame);
      return switch (operator) {
        case 0 -> a == b;
        case 1 -> a != b;
        case 2 -> a < b;
        case 3 -> a > b;
        case 4 -> a <= b;
        default -> a >= b;
      };
    }
  }
}
