package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ResourceDerivedTypes;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.semantics.TypePlace;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.List;
import java.util.Map;

/** Spells types and their decorators as schema objects of a template. */
final class TypeEmitter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> CONSTRAINTS =
      List.of("minLength", "maxLength", "minValue", "maxValue");

  private final FileLowering context;

  TypeEmitter(FileLowering context) {
    this.context = context;
  }

  /** The type with what its decorators say. */
  ObjectNode decorated(TypeExpr type, List<Decorator> decorators) {
    Expr discriminator = Decorators.argument(decorators, "discriminator");
    ObjectNode node =
        discriminator instanceof Expr.Str property && DiscriminatedUnion.isWritten(type)
            ? DiscriminatedUnion.schema(context, type, property.text())
            : type(type);
    if (Decorators.has(decorators, "secure")) {
      secure(node);
    }
    Expr allowed = Decorators.argument(decorators, "allowed");
    if (allowed != null) {
      node.set("allowedValues", context.json.value(allowed, Locals.NONE));
    }
    if (Decorators.has(decorators, "sealed")) {
      node.put("additionalProperties", false);
    }
    ObjectNode metadata = metadata(decorators);
    if (!metadata.isEmpty() || Decorators.has(decorators, "metadata")) {
      node.withObjectProperty("metadata").setAll(metadata);
    }
    for (String constraint : CONSTRAINTS) {
      Expr value = Decorators.argument(decorators, constraint);
      if (value != null) {
        node.set(constraint, context.json.value(value, Locals.NONE));
      }
    }
    return node;
  }

  private static void secure(ObjectNode node) {
    String type = node.path("type").asText();
    if (type.equals("string")) {
      node.put("type", "securestring");
    } else if (type.equals("object")) {
      node.put("type", "secureObject");
    }
  }

  ObjectNode metadata(List<Decorator> decorators) {
    ObjectNode metadata = NODES.objectNode();
    Expr given = Decorators.argument(decorators, "metadata");
    if (given != null && context.json.value(given, Locals.NONE) instanceof ObjectNode object) {
      metadata.setAll(object);
    }
    Expr description = Decorators.argument(decorators, "description");
    if (description != null) {
      metadata.set("description", context.json.value(description, Locals.NONE));
    }
    if (Decorators.has(decorators, "export")) {
      metadata.put("__bicep_export!", true);
    }
    return metadata;
  }

  ObjectNode type(TypeExpr type) {
    if (type instanceof TypeExpr.Name name) {
      return named(name);
    } else if (type instanceof TypeExpr.Paren paren) {
      return type(paren.inner());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      return type(nullable.base()).put("nullable", true);
    } else if (type instanceof TypeExpr.NonNull nonNull) {
      return type(nonNull.base()).put("nullable", false);
    } else if (type instanceof TypeExpr.Array array) {
      return array(array);
    } else if (type instanceof TypeExpr.Obj object) {
      return object(object);
    } else if (type instanceof TypeExpr.Tuple tuple) {
      return tuple(tuple);
    } else if (type instanceof TypeExpr.Literal || type instanceof TypeExpr.Union) {
      return literals(type);
    }
    ResourceDerivedTypes.Derived derived = ResourceDerivedTypes.of(type);
    if (derived != null) {
      return derived(derived);
    }
    TypePlace place = TypePlace.of(context.file, type);
    if (place != null && place.root() != null) {
      String name = context.imports.name(symbol(place.rootFile(), place.root()));
      return NODES.objectNode().put("$ref", JsonPointer.of(name, place.steps()));
    }
    derived = place == null ? null : ResourceDerivedTypes.of(place.type());
    return derived == null ? named(lastName(type)) : derived(derived);
  }

  private Symbol symbol(FileModel file, TypeExpr name) {
    return name instanceof TypeExpr.Member member
            && file.binding(member.base()) instanceof Symbol.Wildcard wildcard
        ? context.imports.member(wildcard, member.name().name())
        : file.binding(name);
  }

  private static ObjectNode derived(ResourceDerivedTypes.Derived derived) {
    ObjectNode node = NODES.objectNode().put("type", ResourceDerivedTypes.kind(derived));
    ObjectNode source =
        node.putObject("metadata")
            .putObject("__bicep_resource_derived_type!")
            .put("source", derived.source());
    if (derived.output()) {
      source.put("output", true);
    }
    return node;
  }

  private ObjectNode named(TypeExpr.Name name) {
    Symbol symbol = context.file.binding(name);
    if (symbol instanceof Symbol.Type || symbol instanceof Symbol.Imported) {
      return NODES.objectNode().put("$ref", "#/definitions/" + context.imports.name(symbol));
    }
    return named(name.identifier().name());
  }

  private static ObjectNode named(String name) {
    ObjectNode node = NODES.objectNode();
    return name.equals("any") ? node : node.put("type", name);
  }

  private static String lastName(TypeExpr type) {
    return type instanceof TypeExpr.Member member ? member.name().name() : "any";
  }

  private ObjectNode array(TypeExpr.Array array) {
    ObjectNode node = NODES.objectNode().put("type", "array");
    TypeExpr item = array.item();
    while (item instanceof TypeExpr.Paren paren) {
      item = paren.inner();
    }
    if (item instanceof TypeExpr.Literal || item instanceof TypeExpr.Union) {
      Map<String, JsonNode> values = LiteralTypes.of(context.file, item);
      if (values != null) {
        values.values().forEach(node.putArray("allowedValues")::add);
        return node;
      }
    }
    node.set("items", type(item));
    return node;
  }

  private ObjectNode object(TypeExpr.Obj object) {
    ObjectNode node = NODES.objectNode().put("type", "object");
    ObjectNode properties = NODES.objectNode();
    for (TypeExpr.Property property : object.properties()) {
      properties.set(property.name(), decorated(property.type(), property.decorators()));
    }
    if (!properties.isEmpty()) {
      node.set("properties", properties);
    }
    if (object.additional() != null) {
      node.set(
          "additionalProperties",
          decorated(object.additional().type(), object.additional().decorators()));
    }
    return node;
  }

  private ObjectNode tuple(TypeExpr.Tuple tuple) {
    ObjectNode node = NODES.objectNode().put("type", "array");
    ArrayNode items = NODES.arrayNode();
    tuple.items().forEach(item -> items.add(decorated(item.type(), item.decorators())));
    node.set("prefixItems", items);
    return node.put("items", false);
  }

  private ObjectNode literals(TypeExpr type) {
    Map<String, JsonNode> values = LiteralTypes.of(context.file, type);
    if (values == null) {
      return NODES.objectNode();
    }
    boolean nullable = values.remove("null") != null;
    ArrayNode allowed = NODES.arrayNode();
    values.values().forEach(allowed::add);
    ObjectNode node = NODES.objectNode().put("type", typeName(allowed));
    node.set("allowedValues", allowed);
    if (nullable) {
      node.put("nullable", true);
    }
    return node;
  }

  private static String typeName(ArrayNode values) {
    JsonNode first = values.isEmpty() ? NODES.nullNode() : values.get(0);
    if (first.isTextual()) {
      return "string";
    } else if (first.isNumber()) {
      return "int";
    } else if (first.isBoolean()) {
      return "bool";
    }
    return first.isArray() ? "array" : "object";
  }
}
