package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.Map;

/** A union of objects that one property tells apart. */
final class DiscriminatedUnion {
  private final FileLowering context;
  private final String property;
  private final ObjectNode mapping = JsonNodeFactory.instance.objectNode();
  private Boolean nullable;

  private DiscriminatedUnion(FileLowering context, String property) {
    this.context = context;
    this.property = property;
  }

  /** False for a mere reference to a union that is declared elsewhere. */
  static boolean isWritten(TypeExpr type) {
    if (type instanceof TypeExpr.Paren paren) {
      return isWritten(paren.inner());
    } else if (type instanceof TypeExpr.Nullable optional) {
      return isWritten(optional.base());
    } else if (type instanceof TypeExpr.NonNull required) {
      return isWritten(required.base());
    }
    return type instanceof TypeExpr.Union;
  }

  static ObjectNode schema(FileLowering context, TypeExpr type, String property) {
    DiscriminatedUnion union = new DiscriminatedUnion(context, property);
    union.collect(context, type);
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode discriminator = node.putObject("discriminator");
    discriminator.put("propertyName", property);
    discriminator.set("mapping", union.mapping);
    if (union.nullable != null) {
      node.put("nullable", union.nullable);
    }
    return node;
  }

  private void collect(FileLowering from, TypeExpr type) {
    if (type instanceof TypeExpr.Union union) {
      union.members().forEach(member -> collect(from, member));
    } else if (type instanceof TypeExpr.Paren paren) {
      collect(from, paren.inner());
    } else if (type instanceof TypeExpr.Nullable optional) {
      nullable = true;
      collect(from, optional.base());
    } else if (type instanceof TypeExpr.NonNull required) {
      nullable = false;
      collect(from, required.base());
    } else if (type instanceof TypeExpr.Obj object) {
      add(from.file, object, new TypeEmitter(from).type(object));
    } else if (type instanceof TypeExpr.Name name) {
      alias(from, from.file.binding(name));
    } else if (type instanceof TypeExpr.Member member
        && from.file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      alias(from, context.imports.member(wildcard, member.name().name()));
    }
  }

  private void alias(FileLowering from, Symbol symbol) {
    if (symbol instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Type type) {
      member(context.of(imported.origin()), type, symbol);
    } else if (symbol instanceof Symbol.Type type) {
      member(from, type, symbol);
    }
  }

  private void member(FileLowering from, Symbol.Type type, Symbol symbol) {
    if (type.declaration().value() instanceof TypeExpr.Obj object) {
      String pointer = "#/definitions/" + context.imports.name(symbol);
      add(from.file, object, JsonNodeFactory.instance.objectNode().put("$ref", pointer));
    } else {
      Boolean before = nullable;
      collect(from, type.declaration().value());
      nullable = before;
    }
  }

  private void add(FileModel file, TypeExpr.Obj object, ObjectNode schema) {
    for (TypeExpr.Property candidate : object.properties()) {
      if (candidate.name().equals(property)) {
        Map<String, JsonNode> values = LiteralTypes.of(file, candidate.type());
        if (values != null) {
          values.values().forEach(value -> mapping.set(value.asText(), schema));
        }
      }
    }
  }
}
