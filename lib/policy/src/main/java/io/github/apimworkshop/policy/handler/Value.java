package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.expression.CompiledExpression;
import io.github.apimworkshop.policy.expression.ExpressionEvaluationException;
import io.github.apimworkshop.policy.expression.ExpressionValues;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;

/**
 * The value of an attribute or element: a literal, or an expression evaluated anew for each
 * request.
 */
final class Value {
  private final String literal;
  private final CompiledExpression expression;
  private final Double number;

  private Value(String literal, CompiledExpression expression) {
    this.literal = literal;
    this.expression = expression;
    this.number = literal == null ? null : number(literal.strip());
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  static Value literal(String text) {
    return new Value(text, null);
  }

  static Value expression(CompiledExpression expression) {
    return new Value(null, expression);
  }

  boolean isLiteral() {
    return expression == null;
  }

  /** Only for a literal. */
  String literal() {
    return literal;
  }

  /** The C# value; a literal is a string. */
  Object object(PipelineRun run) throws PolicyFailure {
    if (expression == null) {
      return literal;
    }
    try {
      return expression.evaluate(run.exchange(), run.expressionHost());
    } catch (ExpressionEvaluationException thrown) {
      throw PolicyFailure.expression(expression.source(), thrown);
    }
  }

  /** Null if the expression gave null. */
  String text(PipelineRun run) throws PolicyFailure {
    return expression == null ? literal : ExpressionValues.text(object(run));
  }

  boolean bool(PipelineRun run) throws PolicyFailure {
    if (expression == null) {
      return Boolean.parseBoolean(literal.strip());
    }
    try {
      return ExpressionValues.bool(object(run));
    } catch (ExpressionEvaluationException thrown) {
      throw PolicyFailure.expression(expression.source(), thrown);
    }
  }

  int int32(PipelineRun run) throws PolicyFailure {
    if (number != null) {
      return number.intValue();
    }
    try {
      return ExpressionValues.int32(object(run));
    } catch (ExpressionEvaluationException thrown) {
      throw PolicyFailure.expression(expression == null ? literal : expression.source(), thrown);
    }
  }

  double float64(PipelineRun run) throws PolicyFailure {
    if (number != null) {
      return number;
    }
    try {
      return ExpressionValues.float64(object(run));
    } catch (ExpressionEvaluationException thrown) {
      throw PolicyFailure.expression(expression == null ? literal : expression.source(), thrown);
    }
  }

  byte[] bytes(PipelineRun run) throws PolicyFailure {
    return ExpressionValues.bytes(object(run));
  }
}
