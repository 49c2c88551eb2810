package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.Evaluator;
import io.github.apimworkshop.arm.expression.Expression;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.NotYetDeployed;
import io.github.apimworkshop.arm.expression.Scope;

/** Evaluates JSON values of a template: expressions in values and names, and property copies. */
public final class ValueEvaluator {
  private final Evaluator evaluator;
  private final Deferred deferred;

  private ValueEvaluator(Evaluator evaluator, Deferred deferred) {
    this.evaluator = evaluator;
    this.deferred = deferred;
  }

  /** Told of each expression that waits for the running deployment. */
  @FunctionalInterface
  public interface Deferred {
    void expression(Expression expression, Scope scope);
  }

  /** Evaluates everything. */
  public static ValueEvaluator complete(Evaluator evaluator) {
    return new ValueEvaluator(evaluator, null);
  }

  /** Leaves expressions that need a deployed resource as they stand. */
  public static ValueEvaluator partial(Evaluator evaluator, Deferred deferred) {
    return new ValueEvaluator(evaluator, deferred);
  }

  /** The value of any JSON in a template. */
  public JsonNode evaluate(JsonNode json, Scope scope) {
    if (json.isTextual()) {
      return string(json, scope);
    }
    if (json instanceof ArrayNode array) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(element -> result.add(evaluate(element, scope)));
      return result;
    }
    return json instanceof ObjectNode object ? object(object, scope) : json;
  }

  private JsonNode string(JsonNode json, Scope scope) {
    try {
      return evaluator.string(json.textValue(), scope);
    } catch (NotYetDeployed e) {
      if (deferred == null) {
        throw e;
      }
      deferred.expression(evaluator.parse(json.textValue()), scope);
      return json;
    }
  }

  private ObjectNode object(ObjectNode object, Scope scope) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (var member : object.properties()) {
      if (member.getKey().equalsIgnoreCase("copy")
          && member.getValue() instanceof ArrayNode loops) {
        loops.forEach(loop -> copy(loop, scope, result));
      } else {
        result.set(name(member.getKey(), scope), evaluate(member.getValue(), scope));
      }
    }
    return result;
  }

  private String name(String key, Scope scope) {
    if (key.isEmpty() || key.charAt(0) != '[') {
      return key;
    }
    JsonNode name = evaluator.string(key, scope);
    if (!name.isTextual()) {
      throw new ExpressionException(
          "The template property name '"
              + key
              + "' is expected to be a string. The provided value is of type '"
              + JsonValues.typeName(name)
              + "'");
    }
    return name.textValue();
  }

  private void copy(JsonNode loop, Scope scope, ObjectNode result) {
    String name = JsonValues.text(loop, "name");
    JsonNode input = JsonValues.member(loop, "input");
    if (name == null || input == null) {
      throw new ExpressionException(
          "The template copy definition is not valid. The properties 'name', 'count' and 'input' are"
              + " required. Please see https://aka.ms/arm-copy for usage details");
    }
    String property = name(name, scope);
    result.set(property, copy(property, count(loop, scope), input, scope, false));
  }

  /** The number of iterations of a copy definition. */
  public int count(JsonNode loop, Scope scope) {
    JsonNode count = JsonValues.member(loop, "count");
    JsonNode value = count == null ? null : evaluate(count, scope);
    if (value == null
        || !value.isIntegralNumber()
        || value.longValue() < 0
        || value.longValue() > 800) {
      throw new ExpressionException(
          "The template copy definition is not valid. The copy count must be an integer from '0' to '800'."
              + " The provided value is '"
              + (value == null ? "" : value.asText())
              + "'. Please see https://aka.ms/arm-copy for usage details");
    }
    return value.intValue();
  }

  /**
   * The array a copy makes.
   *
   * @param unnamed true when {@code copyIndex()} without a name means this loop
   */
  public ArrayNode copy(String name, int count, JsonNode input, Scope scope, boolean unnamed) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode(count);
    for (int i = 0; i < count; i++) {
      Scope inner = unnamed ? scope.enterUnnamedCopy(name, i) : scope.enterCopy(name, i);
      result.add(evaluate(input, inner));
    }
    return result;
  }
}
