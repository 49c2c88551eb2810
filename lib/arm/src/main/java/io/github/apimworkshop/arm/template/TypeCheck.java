package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks values against the types of parameters, outputs and the definitions section. */
public final class TypeCheck {
  private final TypeReferences references;
  private final boolean symbolic;
  private final String subject;

  private TypeCheck(TypeReferences references, boolean symbolic, String subject) {
    this.references = references;
    this.symbolic = symbolic;
    this.subject = subject;
  }

  static TypeCheck ofParameters(Template template) {
    return new TypeCheck(
        new TypeReferences(template.definitions()), template.symbolic(), "parameter");
  }

  /** The same types, with errors that speak of outputs. */
  public TypeCheck ofOutputs() {
    return new TypeCheck(references, symbolic, "output");
  }

  /**
   * Refuses a value that does not fit.
   *
   * @param name the parameter, or the path inside its value
   * @throws ExpressionException with the text the Resource Manager uses
   */
  public void check(String name, JsonNode value, ObjectNode declared) {
    ObjectNode type = resolved(declared);
    if (value.isNull() && (isNullable(declared) || isNullable(type))) {
      return;
    }
    String expected = kind(type);
    if (expected != null && !JsonValues.typeName(value).equals(expected)) {
      throw wrongType(name, expected, JsonValues.typeName(value));
    }
    allowed(name, value, type);
    String tooFar = Limits.broken(value, type);
    if (tooFar != null) {
      throw invalid(name, tooFar);
    }
    if (value instanceof ObjectNode object) {
      object(name, object, type);
    } else if (value instanceof ArrayNode array) {
      array(name, array, type);
    }
  }

  /** The type behind {@code $ref}, with the constraints that stand beside it. */
  ObjectNode resolved(ObjectNode declared) {
    return references.resolved(declared);
  }

  boolean isNullable(ObjectNode declared) {
    JsonNode nullable = JsonValues.member(resolved(declared), "nullable");
    return nullable != null && nullable.asBoolean();
  }

  /** True for securestring and secureObject. */
  public boolean isSecure(ObjectNode declared) {
    return name(resolved(declared)).startsWith("secure");
  }

  /** The type's name in the answers of the Resource Manager. */
  public String responseType(ObjectNode declared) {
    return switch (name(resolved(declared))) {
      case "string" -> "String";
      case "securestring" -> "SecureString";
      case "int" -> "Int";
      case "bool" -> "Bool";
      case "object" -> "Object";
      case "secureobject" -> "SecureObject";
      case "array" -> "Array";
      default -> "Any";
    };
  }

  private static String name(ObjectNode type) {
    String name = JsonValues.text(type, "type");
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static String kind(ObjectNode type) {
    String name = name(type);
    return switch (name) {
      case "string", "securestring" -> "String";
      case "int" -> "Integer";
      case "bool" -> "Boolean";
      case "object", "secureobject" -> "Object";
      case "array" -> "Array";
      case "" -> null;
      default ->
          throw new ExpressionException(
              "The template type '"
                  + name
                  + "' is not valid. The type must be one of 'string, securestring, int, bool, object,"
                  + " secureObject, array'. Please see https://aka.ms/arm-syntax-parameters for usage"
                  + " details.");
    };
  }

  /** Templates of languageVersion 2.0 word it in their own way. */
  private ExpressionException wrongType(String name, String expected, String actual) {
    if (symbolic) {
      return invalid(
          name,
          "Expected a value of type '"
              + expected
              + "', but received a value of type '"
              + actual
              + "'. Please see https://aka.ms/arm-create-parameter-file for usage details.");
    }
    return new ExpressionException(
        "Template "
            + subject
            + " JToken type is not valid. Expected '"
            + (expected.equals("String") ? "String, Uri" : expected)
            + "'. Actual '"
            + actual
            + "'. Please see https://aka.ms/resource-manager-parameter-files for usage details.");
  }

  private void allowed(String name, JsonNode value, ObjectNode type) {
    if (!(JsonValues.member(type, "allowedValues") instanceof ArrayNode allowed)) {
      return;
    }
    List<JsonNode> values = new ArrayList<>();
    allowed.forEach(values::add);
    if (values.contains(value)) {
      return;
    }
    List<JsonNode> wrong = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(wrong::add);
      wrong.removeAll(values);
      if (wrong.isEmpty()) {
        return;
      }
    }
    throw invalid(
        name,
        "The value '"
            + text(wrong.isEmpty() ? value : wrong.get(0))
            + "' is not part of the allowed value(s): '"
            + String.join(",", values.stream().map(TypeCheck::text).toList())
            + "'.");
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private void object(String name, ObjectNode value, ObjectNode declared) {
    ObjectNode type;
    try {
      type = Discriminator.select(value, declared, this::resolved);
    } catch (Discriminator.NoVariant e) {
      throw invalid(name, e.getMessage());
    }
    JsonNode properties = JsonValues.member(type, "properties");
    if (properties instanceof ObjectNode wanted) {
      for (var member : wanted.properties()) {
        property(name, value, member.getKey(), declaration(member.getValue()));
      }
    }
    JsonNode additional = JsonValues.member(type, "additionalProperties");
    if (additional == null) {
      return;
    }
    for (var member : value.properties()) {
      if (properties != null && JsonValues.member(properties, member.getKey()) != null) {
        continue;
      }
      if (additional instanceof ObjectNode other) {
        check(name + "." + member.getKey(), member.getValue(), other);
      } else if (!additional.asBoolean()) {
        throw invalid(
            name,
            "The property '"
                + member.getKey()
                + "' is not allowed. The permitted properties are '"
                + (properties == null ? "" : String.join(", ", JsonValues.names(properties)))
                + "'.");
      }
    }
  }

  private static ObjectNode declaration(JsonNode json) {
    if (json instanceof ObjectNode declared) {
      return declared;
    }
    throw new ExpressionException(
        "The template type '" + json + "' is not valid: it must be an object");
  }

  private void property(String name, ObjectNode value, String property, ObjectNode type) {
    JsonNode found = JsonValues.member(value, property);
    if (found != null) {
      check(name + "." + property, found, type);
    } else if (!isNullable(type)) {
      throw invalid(name, "The required property '" + property + "' is missing.");
    }
  }

  private void array(String name, ArrayNode value, ObjectNode type) {
    JsonNode items = JsonValues.member(type, "items");
    JsonNode prefix = JsonValues.member(type, "prefixItems");
    int fixed = prefix == null ? 0 : prefix.size();
    if (value.size() < fixed) {
      throw invalid(name, "The array must have at least '" + fixed + "' element(s).");
    }
    for (int i = 0; i < value.size(); i++) {
      String element = name + "[" + i + "]";
      if (i < fixed) {
        check(element, value.get(i), declaration(prefix.get(i)));
      } else if (items instanceof ObjectNode other) {
        check(element, value.get(i), other);
      } else if (items != null && !items.asBoolean()) {
        throw invalid(name, "The array must have at most '" + fixed + "' element(s).");
      }
    }
  }

  private ExpressionException invalid(String name, String reason) {
    return new ExpressionException(
        "The provided value for the template "
            + subject
            + " '"
            + name
            + "' is not valid. "
            + reason);
  }
}
