package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The arguments of one function call, evaluated when asked for. */
public final class Arguments {
  private final Evaluator evaluator;
  private final String function;
  private final List<Expression> expressions;
  private final Scope scope;
  private final JsonNode[] values;

  Arguments(Evaluator evaluator, String function, List<Expression> expressions, Scope scope) {
    this.evaluator = evaluator;
    this.function = function;
    this.expressions = expressions;
    this.scope = scope;
    this.values = new JsonNode[expressions.size()];
  }

  /** The function's name as the template spells it. */
  public String function() {
    return function;
  }

  /** Where the call stands. */
  public Scope scope() {
    return scope;
  }

  /** The number of arguments given. */
  public int size() {
    return expressions.size();
  }

  /** True when argument {@code index} is given and not null. */
  public boolean has(int index) {
    return index < size() && !value(index).isNull();
  }

  /** The value of an argument, evaluated once. */
  public JsonNode value(int index) {
    if (values[index] == null) {
      values[index] = evaluator.evaluate(expressions.get(index), scope);
    }
    return values[index];
  }

  /** The values of all arguments. */
  public List<JsonNode> values() {
    for (int i = 0; i < values.length; i++) {
      value(i);
    }
    return List.of(values);
  }

  /** A string argument. */
  public String text(int index) {
    JsonNode value = value(index);
    if (!value.isTextual()) {
      throw wrongType(index, "String", value);
    }
    return value.textValue();
  }

  /** An integer argument. */
  public long integer(int index) {
    JsonNode value = value(index);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrongType(index, "Integer", value);
    }
    return value.longValue();
  }

  /** An integer argument that fits 32 bits. */
  public int smallInteger(int index) {
    long value = integer(index);
    if (value != (int) value) {
      throw fail("expects its parameter '" + (index + 1) + "' to be a 32-bit integer");
    }
    return (int) value;
  }

  /** A boolean argument. */
  public boolean bool(int index) {
    JsonNode value = value(index);
    if (!value.isBoolean()) {
      throw wrongType(index, "Boolean", value);
    }
    return value.booleanValue();
  }

  /** An array argument. */
  public ArrayNode array(int index) {
    JsonNode value = value(index);
    if (value instanceof ArrayNode array) {
      return array;
    }
    throw wrongType(index, "Array", value);
  }

  /** An object argument. */
  public ObjectNode object(int index) {
    JsonNode value = value(index);
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw wrongType(index, "Object", value);
  }

  /** An argument that is a lambda with {@code minimum} to {@code maximum} variables. */
  public Lambda lambda(int index, int minimum, int maximum) {
    if (expressions.get(index) instanceof Expression.Call call && call.is("lambda")) {
      int variables = call.arguments().size() - 1;
      if (variables < minimum || variables > maximum) {
        throw fail("does not take a lambda with '" + variables + "' variable(s)");
      }
      return new Lambda(evaluator, scope, call.arguments());
    }
    throw fail("expects its parameter '" + (index + 1) + "' to be a lambda");
  }

  /** An error about this call: {@code The template language function 'f' } and the text. */
  public ExpressionException fail(String text) {
    return new ExpressionException("The template language function '" + function + "' " + text);
  }

  private ExpressionException wrongType(int index, String expected, JsonNode actual) {
    return fail(
        "expects its parameter '"
            + (index + 1)
            + "' to be of type '"
            + expected
            + "'. The provided value is of type '"
            + JsonValues.typeName(actual)
            + "'");
  }
}
