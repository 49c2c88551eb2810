package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.Map;
import java.util.TreeMap;

/** The values that a literal type or a union of such allows, sorted as they are spelled. */
final class LiteralTypes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FileModel file;
  private final Map<String, JsonNode> values = new TreeMap<>();
  private boolean known = true;

  private LiteralTypes(FileModel file) {
    this.file = file;
  }

  /** The values by their spelling, or null if the type allows others too. */
  static Map<String, JsonNode> of(FileModel file, TypeExpr type) {
    LiteralTypes literals = new LiteralTypes(file);
    literals.collect(type);
    return literals.known ? literals.values : null;
  }

  private void collect(TypeExpr type) {
    if (type instanceof TypeExpr.Union union) {
      union.members().forEach(this::collect);
    } else if (type instanceof TypeExpr.Paren paren) {
      collect(paren.inner());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      collect(nullable.base());
      values.put("null", NODES.nullNode());
    } else if (type instanceof TypeExpr.Name name) {
      alias(file.binding(name));
    } else if (type instanceof TypeExpr.Member member
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      include(wildcard.origin(), wildcard.origin().symbol(member.name().name()));
    } else {
      JsonNode value = value(type);
      if (value == null) {
        known = false;
      } else {
        values.put(spelling(value), value);
      }
    }
  }

  private void alias(Symbol symbol) {
    if (symbol instanceof Symbol.Imported imported) {
      include(imported.origin(), imported.target());
    } else {
      include(file, symbol);
    }
  }

  private void include(FileModel origin, Symbol symbol) {
    Map<String, JsonNode> inner =
        symbol instanceof Symbol.Type alias ? of(origin, alias.declaration().value()) : null;
    if (inner == null) {
      known = false;
    } else {
      values.putAll(inner);
    }
  }

  private JsonNode value(TypeExpr type) {
    if (type instanceof TypeExpr.Literal literal) {
      return value(literal.value());
    } else if (type instanceof TypeExpr.Tuple tuple) {
      ArrayNode array = NODES.arrayNode();
      for (TypeExpr.Item item : tuple.items()) {
        JsonNode value = single(item.type());
        if (value == null) {
          return null;
        }
        array.add(value);
      }
      return array;
    } else if (type instanceof TypeExpr.Obj object
        && object.additional() == null
        && !object.properties().isEmpty()) {
      ObjectNode node = NODES.objectNode();
      for (TypeExpr.Property property : object.properties()) {
        JsonNode value = single(property.type());
        if (value == null) {
          return null;
        }
        node.set(property.name(), value);
      }
      return node;
    }
    return null;
  }

  private JsonNode single(TypeExpr type) {
    Map<String, JsonNode> one = of(file, type);
    return one == null || one.size() != 1 ? null : one.values().iterator().next();
  }

  private static JsonNode value(Expr expr) {
    if (expr instanceof Expr.Str text && text.isLiteral()) {
      return NODES.textNode(text.text());
    } else if (expr instanceof Expr.Int number) {
      return NODES.numberNode(number.value());
    } else if (expr instanceof Expr.Bool bool) {
      return NODES.booleanNode(bool.value());
    } else if (expr instanceof Expr.Null) {
      return NODES.nullNode();
    } else if (expr instanceof Expr.Unary unary) {
      JsonNode operand = value(unary.operand());
      if (operand == null) {
        return null;
      }
      return unary.operator() == TokenKind.MINUS
          ? NODES.numberNode(-operand.longValue())
          : NODES.booleanNode(!operand.booleanValue());
    }
    return null;
  }

  static String spelling(JsonNode value) {
    if (value.isTextual()) {
      return "'" + value.textValue() + "'";
    }
    return value.toString().replace('"', '\'');
  }
}
