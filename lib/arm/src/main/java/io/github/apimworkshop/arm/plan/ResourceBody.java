package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.Locale;
import java.util.Set;

/** The part of an entry that is sent to the provider, evaluated. */
public final class ResourceBody {
  /** The type of nested deployments and modules. */
  public static final String DEPLOYMENTS = "Microsoft.Resources/deployments";

  private static final Set<String> ENGINE_KEYS =
      Set.of(
          "type",
          "apiversion",
          "name",
          "copy",
          "condition",
          "dependson",
          "scope",
          "subscriptionid",
          "resourcegroup",
          "existing",
          "resources",
          "comments",
          "metadata");

  private ResourceBody() {}

  /** Evaluates the body of {@code entry}; type, apiVersion and name are given. */
  public static ObjectNode evaluate(
      ObjectNode entry,
      String type,
      String apiVersion,
      String name,
      ValueEvaluator values,
      Scope scope) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", type).put("apiVersion", apiVersion).put("name", name);
    boolean deployment = type.equalsIgnoreCase(DEPLOYMENTS);
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    for (var member : entry.properties()) {
      String key = member.getKey().toLowerCase(Locale.ROOT);
      if (key.equals(ResourceOptions.KEY)) {
        ResourceOptions.of(entry);
        continue;
      }
      if (key.startsWith("@")) {
        throw new ExpressionException(
            "The resource option '" + member.getKey() + "' is not supported here. Remove it");
      }
      if (ENGINE_KEYS.contains(key)) {
        continue;
      }
      if (deployment
          && key.equals("properties")
          && member.getValue() instanceof ObjectNode properties) {
        body.set(member.getKey(), NestedDeployment.properties(properties, values, scope));
      } else {
        rest.set(member.getKey(), member.getValue());
      }
    }
    JsonNode evaluated = values.evaluate(rest, scope);
    evaluated.properties().forEach(member -> body.set(member.getKey(), member.getValue()));
    return body;
  }

  /**
   * A copy to give away; members whose value is null are left out unless the type is a deployment.
   */
  public static ObjectNode toSend(ObjectNode body) {
    boolean deployment = DEPLOYMENTS.equalsIgnoreCase(JsonValues.text(body, "type"));
    return deployment ? body.deepCopy() : (ObjectNode) withoutNulls(body);
  }

  private static JsonNode withoutNulls(JsonNode value) {
    if (value.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (var member : value.properties()) {
        if (!member.getValue().isNull()) {
          copy.set(member.getKey(), withoutNulls(member.getValue()));
        }
      }
      return copy;
    }
    if (value.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(element -> copy.add(withoutNulls(element)));
      return copy;
    }
    return value;
  }
}
