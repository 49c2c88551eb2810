package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.UserFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions section: namespaces with functions that see their parameters only. */
final class UserFunctions {
  private final ValueEvaluator evaluator;
  private final TypeCheck types;
  private final Map<String, UserFunction> functions = new HashMap<>();

  UserFunctions(ArrayNode section, ValueEvaluator evaluator, TypeCheck types) {
    this.evaluator = evaluator;
    this.types = types;
    for (int i = 0; i < section.size(); i++) {
      String path = "functions[" + i + "]";
      String namespace = JsonValues.text(section.get(i), "namespace");
      if (namespace == null
          || !(JsonValues.member(section.get(i), "members") instanceof ObjectNode members)) {
        throw new TemplateError(
            "The template function definition is not valid. The properties 'namespace' and 'members' are"
                + " required. Please see https://aka.ms/arm-functions for usage details.",
            path);
      }
      for (var member : members.properties()) {
        define(namespace, member.getKey(), member.getValue(), path + ".members." + member.getKey());
      }
    }
  }

  UserFunction find(String namespace, String name) {
    return functions.get(key(namespace, name));
  }

  private static String key(String namespace, String name) {
    return (namespace + "." + name).toLowerCase(Locale.ROOT);
  }

  private void define(String namespace, String name, JsonNode definition, String path) {
    JsonNode output = JsonValues.member(definition, "output");
    JsonNode body = output == null ? null : JsonValues.member(output, "value");
    if (body == null) {
      throw new TemplateError(
          "The template function '"
              + name
              + "' is not valid. The property 'output' with a 'value' is required. Please see"
              + " https://aka.ms/arm-functions for usage details.",
          path);
    }
    JsonNode parameters = JsonValues.member(definition, "parameters");
    JsonNode declared = parameters == null ? JsonNodeFactory.instance.arrayNode() : parameters;
    if (!declared.isArray()) {
      throw new TemplateError(
          "The template function '"
              + name
              + "' is not valid. The property 'parameters' must be an array. Please see"
              + " https://aka.ms/arm-functions for usage details.",
          path);
    }
    String qualified = namespace + "." + name;
    functions.put(
        key(namespace, name),
        (arguments, scope) -> {
          ObjectNode values = bind(qualified, declared, arguments);
          return evaluator.evaluate(
              body, scope.within(FunctionContext.of(scope.context(), values)));
        });
  }

  private ObjectNode bind(String function, JsonNode declared, List<JsonNode> arguments) {
    if (declared.size() != arguments.size()) {
      throw new ExpressionException(
          "Unable to evaluate template language function '"
              + function
              + "': function requires '"
              + declared.size()
              + "' argument(s) while '"
              + arguments.size()
              + "' were provided. Please see https://aka.ms/arm-functions for usage details");
    }
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < arguments.size(); i++) {
      String name = JsonValues.text(declared.get(i), "name");
      if (name == null || !(declared.get(i) instanceof ObjectNode type)) {
        throw new ExpressionException(
            "The parameters of the template function '"
                + function
                + "' must have a name and a type");
      }
      types.check(name, arguments.get(i), type);
      values.set(name, arguments.get(i));
    }
    return values;
  }
}
