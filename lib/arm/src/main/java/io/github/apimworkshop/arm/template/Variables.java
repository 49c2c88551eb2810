package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The variables, each evaluated once when first used. Thread-safe. */
final class Variables {
  private final ValueEvaluator evaluator;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, JsonNode> values = new ConcurrentHashMap<>();

  private record Definition(String name, String path, JsonNode json, boolean copy) {}

  Variables(ObjectNode section, ValueEvaluator evaluator) {
    this.evaluator = evaluator;
    for (var member : section.properties()) {
      String path = TemplateText.member("variables", member.getKey());
      if (member.getKey().equalsIgnoreCase("copy") && member.getValue().isArray()) {
        for (int i = 0; i < member.getValue().size(); i++) {
          loop(member.getValue().get(i), path + "[" + i + "]");
        }
      } else {
        define(new Definition(member.getKey(), path, member.getValue(), false));
      }
    }
  }

  private void loop(JsonNode loop, String path) {
    String name = JsonValues.text(loop, "name");
    if (name == null || JsonValues.member(loop, "input") == null) {
      throw new TemplateError(
          "The template copy definition is not valid. The properties 'name', 'count' and 'input'"
              + " are required. Please see https://aka.ms/arm-copy for usage details.",
          path);
    }
    define(new Definition(name, path, loop, true));
  }

  private void define(Definition definition) {
    definitions.put(definition.name().toLowerCase(Locale.ROOT), definition);
  }

  /**
   * @param scope of the planning context, so that a variable never sees a deployed resource
   */
  JsonNode value(String name, Scope scope) {
    try {
      return bare(name, scope);
    } catch (NotFound | TemplateError e) {
      throw e;
    } catch (ExpressionException e) {
      throw new TemplateError(
          "The template variable '"
              + name
              + "' is not valid: "
              + e.getMessage()
              + ". Please see https://aka.ms/arm-template-expressions for usage details.",
          definitions.get(name.toLowerCase(Locale.ROOT)).path());
    }
  }

  /** As above; the message of a failure is the reason alone. */
  JsonNode bare(String name, Scope scope) {
    String key = name.toLowerCase(Locale.ROOT);
    JsonNode known = values.get(key);
    if (known != null) {
      return known;
    }
    Definition definition = definitions.get(key);
    if (definition == null) {
      throw new NotFound(name);
    }
    JsonNode value = evaluate(definition, scope);
    values.put(key, value);
    return value;
  }

  private JsonNode evaluate(Definition definition, Scope scope) {
    Scope inner = scope.enterVariable(definition.name());
    if (!definition.copy()) {
      return evaluator.evaluate(definition.json(), inner);
    }
    int count = evaluator.count(definition.json(), inner);
    JsonNode input = JsonValues.member(definition.json(), "input");
    return evaluator.copy(definition.name(), count, input, inner, false);
  }

  private static final class NotFound extends ExpressionException {
    NotFound(String name) {
      super(
          "The template variable '"
              + name
              + "' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.");
    }
  }
}
