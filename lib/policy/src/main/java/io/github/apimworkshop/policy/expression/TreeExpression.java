package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.expression.bind.BoundExpression;
import io.github.apimworkshop.policy.expression.model.BudgetExceeded;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;

/** An expression as an executable tree. */
record TreeExpression(
    String source, BoundExpression tree, boolean readsRequestBody, boolean readsResponseBody)
    implements CompiledExpression {

  @Override
  public Object evaluate(PolicyContext context, ExpressionHost host)
      throws ExpressionEvaluationException {
    try {
      return tree.run(new Evaluation(context, host));
    } catch (NetException e) {
      throw new ExpressionEvaluationException(e.type(), e.getMessage());
    } catch (BudgetExceeded e) {
      throw new ExpressionEvaluationException("System.OperationCanceledException", e.getMessage());
    } catch (RuntimeException e) {
      throw new ExpressionEvaluationException(
          "System.InvalidProgramException",
          "The expression could not be evaluated: " + e.getClass().getSimpleName() + ".");
    } catch (StackOverflowError e) {
      throw new ExpressionEvaluationException(
          "System.InsufficientExecutionStackException",
          "Insufficient stack to continue executing the program safely.");
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
