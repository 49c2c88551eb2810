package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the types of a JSON template in Bicep; what it cannot say there becomes open. */
final class ArmTypes {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String REFERENCE = "#/definitions/";
  private static final int DEEPEST = 16;

  private final ObjectNode definitions;

  ArmTypes(ObjectNode template) {
    this.definitions =
        template.get("definitions") instanceof ObjectNode given
            ? given
            : JsonNodeFactory.instance.objectNode();
  }

  static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  static boolean isSecure(JsonNode schema) {
    return schema.path("type").asText().toLowerCase(Locale.ROOT).startsWith("secure");
  }

  /** True for types that a template declares under a name Bicep can say. */
  static boolean isExported(JsonNode declaration) {
    return declaration.at("/metadata/__bicep_export!").asBoolean();
  }

  String of(JsonNode schema) {
    return of(schema, 0);
  }

  private String of(JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return "object";
    }
    String type = plain(schema, depth);
    return schema.path("nullable").asBoolean() ? "(" + type + ")?" : type;
  }

  private String plain(JsonNode schema, int depth) {
    String reference = schema.path("$ref").asText();
    if (reference.startsWith(REFERENCE)) {
      String name = reference.substring(REFERENCE.length());
      JsonNode target = definitions.path(name);
      return isIdentifier(name) && isExported(target) ? name : of(target, depth + 1);
    }
    String type = schema.path("type").asText("any").toLowerCase(Locale.ROOT);
    List<String> allowed = literals(schema.path("allowedValues"));
    if (!allowed.isEmpty()) {
      String union = "(" + String.join(" | ", allowed) + ")";
      return type.equals("array") ? union + "[]" : union;
    }
    return switch (type) {
      case "string", "securestring" -> "string";
      case "int", "bool" -> type;
      case "object", "secureobject" -> object(schema, depth);
      case "array" -> array(schema, depth);
      default -> "any";
    };
  }

  private static List<String> literals(JsonNode values) {
    List<String> literals = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isTextual()) {
        literals.add(Type.Str.quoted(value.textValue()));
      } else if (value.isIntegralNumber() || value.isBoolean()) {
        literals.add(value.asText());
      } else {
        return List.of();
      }
    }
    return literals;
  }

  private String object(JsonNode schema, int depth) {
    JsonNode additional = schema.path("additionalProperties");
    if (schema.path("properties").isEmpty() && !additional.isObject()) {
      return "object";
    }
    StringBuilder members = new StringBuilder("{\n");
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      members.append(Type.Str.quoted(property.getKey())).append(": ");
      members.append(of(property.getValue(), depth + 1)).append('\n');
    }
    if (additional.isObject()) {
      members.append("*: ").append(of(additional, depth + 1)).append('\n');
    }
    return members.append('}').toString();
  }

  private String array(JsonNode schema, int depth) {
    if (schema.path("prefixItems").isArray()) {
      StringBuilder items = new StringBuilder("[\n");
      schema.path("prefixItems").forEach(item -> items.append(of(item, depth + 1)).append('\n'));
      return items.append(']').toString();
    }
    return schema.path("items").isObject()
        ? "(" + of(schema.path("items"), depth + 1) + ")[]"
        : "array";
  }
}
