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
  private final Computation computation;
  private final Double number;

  /** A text made up from other values. */
  @FunctionalInterface
  interface Computation {
    String text(PipelineRun run) throws PolicyFailure;
  }

  private Value(String literal, CompiledExpression expression, Computation computation) {
    this.literal = literal;
    this.expression = expression;
    this.computation = computation;
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
    return new Value(text, null, null);
  }

  static Value expression(CompiledExpression expression) {
    return new Value(null, expression, null);
  }

  static Value computed(Computation computation) {
    return new Value(null, null, computation);
  }

  boolean isLiteral() {
    return literal != null;
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
    if (expression != null) {
      return ExpressionValues.text(object(run));
    }
    return computation == null ? literal : computation.text(run);
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
