package io.github.apimworkshop.policy.expression.run;

/** + - * / % & | ^ on int. */
final class IntArithmetic extends Node {

  private final char operator;
  private final Node left;
  private final Node right;
  private final boolean checked;

  IntArithmetic(char operator, Node left, Node right, boolean checked) {
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.checked = checked;
  }

  @Override
  public Object eval(Frame frame) {
    return int32(frame);
  }

  @Override
  public int int32(Frame frame) {
    int a = left.int32(frame);
    int b = right.int32(frame);
    return checked ? exact(a, b) : wrapping(a, b);
  }

  private int wrapping(int a, int b) {
    switch (operator) {
      case '+' -> {
        return a + b;
      }
      case '-' -> {
        return a - b;
      }
      case '*' -> {
        return a * b;
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
          throw Arithmetic.divideByZero();
        }
        if (a == Integer.MIN_VALUE && b == -1) {
          throw Arithmetic.overflow();
        }
        return operator == '/' ? a / b : a % b;
      }
    }
  }

  private int exact(int a, int b) {
    try {
      return switch (operator) {
        case '+' -> Math.addExact(a, b);
        case '-' -> Math.subtractExact(a, b);
        case '*' -> Math.multiplyExact(a, b);
        default -> wrapping(a, b);
      };
    } catch (ArithmeticException e) {
      throw Arithmetic.overflow();
    }
  }
}
