package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Turns expressions into JSON: literals, objects and arrays stay what they are, the rest becomes
 * strings.
 */
final class JsonLowering {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FileLowering context;

  JsonLowering(FileLowering context) {
    this.context = context;
  }

  JsonNode value(Expr expr, Locals locals) {
    if (expr instanceof Expr.Int number) {
      return NODES.numberNode(number.value());
    } else if (expr instanceof Expr.Unary unary
        && unary.operator() == TokenKind.MINUS
        && unary.operand() instanceof Expr.Int number) {
      return NODES.numberNode(-number.value());
    } else if (expr instanceof Expr.Bool bool) {
      return NODES.booleanNode(bool.value());
    } else if (expr instanceof Expr.Null) {
      return NODES.nullNode();
    } else if (expr instanceof Expr.Paren paren) {
      return value(paren.inner(), locals);
    } else if (expr instanceof Expr.NonNull nonNull) {
      return value(nonNull.base(), locals);
    } else if (expr instanceof Expr.Obj object && !hasSpread(object)) {
      return object(object, locals, Set.of());
    } else if (expr instanceof Expr.Array array && !hasSpread(array)) {
      ArrayNode items = NODES.arrayNode();
      array.items().forEach(item -> items.add(value(item, locals)));
      return items;
    } else if (anyArgument(expr) != null) {
      return value(anyArgument(expr), locals);
    }
    String function = FileModel.builtIn(context.file, expr);
    if (function != null
        && ExpressionLowering.isScopeElsewhere(function, FileModel.arguments(expr))) {
      return NODES.objectNode();
    }
    if (context.file.loaded(expr) != null && context.loaded.name(expr) == null) {
      return JsonContent.escaped(context.file.loaded(expr).value());
    }
    Expr inlined = inlined(expr);
    if (inlined != null) {
      return value(inlined, Locals.NONE);
    }
    return NODES.textNode(ArmWriter.string(context.expressions.lower(expr, locals)));
  }

  /** The expression behind parentheses, {@code !}, {@code any()} and variables without an entry. */
  Expr resolved(Expr expr) {
    Expr plain = FileModel.plain(expr);
    Expr next = anyArgument(plain) == null ? inlined(plain) : anyArgument(plain);
    return next == null ? plain : resolved(next);
  }

  private Expr anyArgument(Expr expr) {
    return "any".equals(FileModel.builtIn(context.file, expr))
            && FileModel.arguments(expr).size() == 1
        ? FileModel.arguments(expr).get(0)
        : null;
  }

  /** The value of a variable that has no entry of its own, or null. */
  Expr inlined(Expr expr) {
    return expr instanceof Expr.Name name
            && context.file.binding(name) instanceof Symbol.Var variable
            && context.runtime.isInlined(variable)
        ? variable.declaration().value()
        : null;
  }

  static boolean hasSpread(Expr.Obj object) {
    return object.items().stream().anyMatch(Expr.SpreadItem.class::isInstance);
  }

  static boolean hasSpread(Expr.Array array) {
    return array.items().stream().anyMatch(Expr.Spread.class::isInstance);
  }

  /** The object without the properties of those names. */
  ObjectNode object(Expr.Obj object, Locals locals, Set<String> left) {
    ObjectNode result = NODES.objectNode();
    ArrayNode copies = NODES.arrayNode();
    for (Expr.ObjectItem item : object.items()) {
      if (!(item instanceof Expr.Property property)) {
        continue;
      }
      Expr.Str key = property.key();
      if (key.isLiteral() && left.contains(key.text())) {
        continue;
      }
      if (property.value() instanceof Expr.For loop && key.isLiteral()) {
        copies.add(copy(key.text(), loop, locals));
      } else {
        result.set(key(key, locals), value(property.value(), locals));
      }
    }
    if (!copies.isEmpty()) {
      ObjectNode ordered = NODES.objectNode();
      ordered.set("copy", copies);
      ordered.setAll(result);
      return ordered;
    }
    return result;
  }

  private String key(Expr.Str key, Locals locals) {
    if (!key.isLiteral()) {
      return ArmWriter.string(context.expressions.lower(key, locals));
    }
    return key.text().equalsIgnoreCase("copy")
        ? "[string('" + key.text() + "')]"
        : ArmWriter.escaped(key.text());
  }

  /** A copy element; inside of it the loop runs by its name. */
  ObjectNode copy(String name, Expr.For loop, Locals locals) {
    ArmExpr index = ArmExpr.call("copyIndex", ArmExpr.text(name));
    ObjectNode copy = NODES.objectNode();
    copy.put("name", name);
    copy.put("count", count(loop, locals));
    copy.set("input", input(loop, index, locals));
    return copy;
  }

  String count(Expr.For loop, Locals locals) {
    return ArmWriter.string(
        ArmExpr.call("length", context.expressions.lower(loop.source(), locals)));
  }

  JsonNode input(Expr.For loop, ArmExpr index, Locals locals) {
    Locals inside = locals;
    for (Symbol.Local local : context.file.locals(loop)) {
      boolean item = local.kind() == Symbol.Local.Kind.ITEM;
      inside =
          inside.with(
              local, item ? context.expressions.lower(loop.source(), locals).access(index) : index);
    }
    Expr body = resolved(loop.body());
    if (body instanceof Expr.Obj object && !hasSpread(object)) {
      return object(object, inside, Set.of());
    }
    ArmExpr lowered = context.expressions.lower(body, inside);
    return NODES.textNode(
        lowered instanceof ArmExpr.Text
            ? ArmWriter.string(lowered)
            : ArmWriter.expression(lowered));
  }

  ArrayNode strings(List<ArmExpr> exprs) {
    ArrayNode array = NODES.arrayNode();
    exprs.forEach(expr -> array.add(ArmWriter.string(expr)));
    return array;
  }
}
