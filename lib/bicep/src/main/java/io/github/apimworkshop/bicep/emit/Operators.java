package io.github.apimworkshop.bicep.emit;

import static io.github.apimworkshop.bicep.emit.ArmExpr.call;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;

/** The functions that stand for operators. */
final class Operators {
  private Operators() {}

  static ArmExpr unary(Expr.Unary unary, ArmExpr operand) {
    if (unary.operator() == TokenKind.EXCLAMATION) {
      return call("not", operand);
    }
    if (unary.operand() instanceof Expr.Int number) {
      return ArmExpr.number(-number.value());
    }
    return call("sub", ArmExpr.number(0), operand);
  }

  static ArmExpr binary(TokenKind operator, ArmExpr left, ArmExpr right) {
    return switch (operator) {
      case PLUS -> call("add", left, right);
      case MINUS -> call("sub", left, right);
      case ASTERISK -> call("mul", left, right);
      case SLASH -> call("div", left, right);
      case PERCENT -> call("mod", left, right);
      case LESS -> call("less", left, right);
      case LESS_OR_EQUAL -> call("lessOrEquals", left, right);
      case GREATER -> call("greater", left, right);
      case GREATER_OR_EQUAL -> call("greaterOrEquals", left, right);
      case EQUALS -> call("equals", left, right);
      case NOT_EQUALS -> call("not", call("equals", left, right));
      case EQUALS_INSENSITIVE -> insensitive(left, right);
      case NOT_EQUALS_INSENSITIVE -> call("not", insensitive(left, right));
      case AND -> call("and", left, right);
      case OR -> call("or", left, right);
      case DOUBLE_QUESTION -> call("coalesce", left, right);
      default -> throw new IllegalStateException("No operator " + operator);
    };
  }

  private static ArmExpr insensitive(ArmExpr left, ArmExpr right) {
    return call("equals", call("toLower", left), call("toLower", right));
  }
}
