package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A lambda at the place it was written. */
public final class Lambda {
  private final Evaluator evaluator;
  private final Scope scope;
  private final List<String> variables;
  private final Expression body;

  Lambda(Evaluator evaluator, Scope scope, List<Expression> arguments) {
    this.evaluator = evaluator;
    this.scope = scope;
    int last = arguments.size() - 1;
    this.body = arguments.get(last);
    this.variables = arguments.subList(0, last).stream().map(Lambda::name).toList();
  }

  private static String name(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return text.value();
    }
    throw new ExpressionException("The name of a lambda variable must be a string literal");
  }

  /** The number of lambda variables. */
  public int arity() {
    return variables.size();
  }

  /** Evaluates the body; values beyond the arity are not used. */
  public JsonNode apply(JsonNode... values) {
    Scope inner = scope;
    for (int i = 0; i < variables.size(); i++) {
      inner = inner.enterLambda(variables.get(i), values[i]);
    }
    return evaluator.evaluate(body, inner);
  }

  /** Evaluates the body to true or false. */
  public boolean test(JsonNode... values) {
    JsonNode result = apply(values);
    if (!result.isBoolean()) {
      throw new ExpressionException(
          "The lambda is expected to return a value of type 'Boolean'. The returned value is of type '"
              + JsonValues.typeName(result)
              + "'");
    }
    return result.booleanValue();
  }

  /** Evaluates the body to a string, as for a property name. */
  public String text(JsonNode... values) {
    JsonNode result = apply(values);
    if (!result.isTextual()) {
      throw new ExpressionException(
          "The lambda is expected to return a value of type 'String'. The returned value is of type '"
              + JsonValues.typeName(result)
              + "'");
    }
    return result.textValue();
  }
}
