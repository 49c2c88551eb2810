package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.context.PolicyContext;

/**
 * An expression ready to run. Immutable and thread-safe; made once and reused for every request.
 */
public interface CompiledExpression {

  /**
   * The C# value: String, Integer, Boolean, … or null. {@link ExpressionValues} turns it into what
   * an attribute needs.
   */
  Object evaluate(PolicyContext context, ExpressionHost host) throws ExpressionEvaluationException;

  /** The source it was compiled from. */
  String source();

  /** Whether it may read {@code context.Request.Body}. */
  boolean readsRequestBody();

  /** Whether it may read {@code context.Response.Body}. */
  boolean readsResponseBody();
}
