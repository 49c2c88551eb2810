package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The functions that take a lambda. */
final class LambdaFunctions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Evaluator evaluator;

  LambdaFunctions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  JsonNode call(String name, List<Expr> arguments) {
    JsonNode source = evaluator.evaluate(arguments.get(0));
    Expr.Lambda last = lambda(arguments, arguments.size() - 1);
    return switch (name) {
      case "map" -> map(source, last);
      case "filter" -> filter(source, last);
      case "sort" -> sort(source, last);
      case "reduce" -> reduce(source, evaluator.evaluate(arguments.get(1)), last);
      case "toObject" -> toObject(source, lambda(arguments, 1), value(arguments));
      case "groupBy" -> groupBy(source, lambda(arguments, 1), value(arguments));
      case "mapValues" -> mapValues(source, last);
      default -> throw new EvaluationException("the function '" + name + "' takes no lambda.");
    };
  }

  private static Expr.Lambda lambda(List<Expr> arguments, int position) {
    if (FileModel.plain(arguments.get(position)) instanceof Expr.Lambda lambda) {
      return lambda;
    }
    throw new EvaluationException("a lambda is missing.");
  }

  private static Expr.Lambda value(List<Expr> arguments) {
    return arguments.size() > 2 ? lambda(arguments, 2) : null;
  }

  private ArrayNode map(JsonNode source, Expr.Lambda lambda) {
    ArrayNode items = NODES.arrayNode();
    for (JsonNode item : source) {
      items.add(evaluator.apply(lambda, item, NODES.numberNode(items.size())));
    }
    return items;
  }

  private ArrayNode filter(JsonNode source, Expr.Lambda lambda) {
    ArrayNode kept = NODES.arrayNode();
    for (int i = 0; i < source.size(); i++) {
      if (evaluator.apply(lambda, source.get(i), NODES.numberNode(i)).asBoolean()) {
        kept.add(source.get(i));
      }
    }
    return kept;
  }

  private ArrayNode sort(JsonNode source, Expr.Lambda isBefore) {
    List<JsonNode> items = new ArrayList<>();
    source.forEach(items::add);
    items.sort(
        (a, b) -> {
          if (evaluator.apply(isBefore, a, b).asBoolean()) {
            return -1;
          }
          return evaluator.apply(isBefore, b, a).asBoolean() ? 1 : 0;
        });
    return NODES.arrayNode().addAll(items);
  }

  private JsonNode reduce(JsonNode source, JsonNode initial, Expr.Lambda lambda) {
    JsonNode result = initial;
    for (int i = 0; i < source.size(); i++) {
      result = evaluator.apply(lambda, result, source.get(i), NODES.numberNode(i));
    }
    return result;
  }

  private ObjectNode toObject(JsonNode source, Expr.Lambda key, Expr.Lambda value) {
    ObjectNode object = NODES.objectNode();
    for (JsonNode item : source) {
      object.set(evaluator.apply(key, item).asText(), of(value, item));
    }
    return object;
  }

  private ObjectNode groupBy(JsonNode source, Expr.Lambda key, Expr.Lambda value) {
    ObjectNode groups = NODES.objectNode();
    for (JsonNode item : source) {
      groups.withArrayProperty(evaluator.apply(key, item).asText()).add(of(value, item));
    }
    return groups;
  }

  private JsonNode of(Expr.Lambda value, JsonNode item) {
    return value == null ? item : evaluator.apply(value, item);
  }

  private ObjectNode mapValues(JsonNode source, Expr.Lambda lambda) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : source.properties()) {
      object.set(entry.getKey(), evaluator.apply(lambda, entry.getValue()));
    }
    return object;
  }
}
