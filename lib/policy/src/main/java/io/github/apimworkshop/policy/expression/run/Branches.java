package io.github.apimworkshop.policy.expression.run;

/** && || ?: ?? and ?. */
public final class Branches {

  private Branches() {}

  /** a && b. */
  public static Node and(Node left, Node right) {
    return new Comparisons.Truth() {
      @Override
      public boolean test(Frame frame) {
        return left.test(frame) && right.test(frame);
      }
    };
  }

  /** a || b. */
  public static Node or(Node left, Node right) {
    return new Comparisons.Truth() {
      @Override
      public boolean test(Frame frame) {
        return left.test(frame) || right.test(frame);
      }
    };
  }

  /** & | ^ on booleans: both sides run. */
  public static Node eager(char operator, Node left, Node right) {
    return new Comparisons.Truth() {
      @Override
      public boolean test(Frame frame) {
        boolean a = left.test(frame);
        boolean b = right.test(frame);
        return operator == '&' ? a && b : operator == '|' ? a || b : a != b;
      }
    };
  }

  /** condition ? a : b. */
  public static Node choose(Node condition, Node whenTrue, Node whenFalse) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return condition.test(frame) ? whenTrue.eval(frame) : whenFalse.eval(frame);
      }
    };
  }

  /** a ?? b. */
  public static Node coalesce(Node left, Node right) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object value = left.eval(frame);
        return value == null ? right.eval(frame) : value;
      }
    };
  }

  /** a?.rest: {@code target} keeps a in the slot that {@code rest} reads. */
  public static Node whenNotNull(Node target, Node rest) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return target.eval(frame) == null ? null : rest.eval(frame);
      }
    };
  }

  /**
   * An operator on nullable operands: null when one of them is. Both are kept in slots that the
   * operation reads.
   */
  public static Node lifted(Node left, Node right, Node operation, Object whenNull) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object a = left.eval(frame);
        Object b = right == null ? a : right.eval(frame);
        return a == null || b == null ? whenNull : operation.eval(frame);
      }
    };
  }

  /** Equality of nullable operands. */
  public static Node liftedEquality(Node left, Node right, Node operation, boolean negated) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object a = left.eval(frame);
        Object b = right.eval(frame);
        return a == null || b == null
            ? ((a == null && b == null) != negated)
            : operation.eval(frame);
      }
    };
  }
}
