package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Computes the values of a parameters file. */
final class Evaluator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FileModel file;
  private final Functions functions;

  Evaluator(FileModel file, UnaryOperator<String> environment) {
    this.file = file;
    this.functions = new Functions(environment);
  }

  JsonNode evaluate(Expr expr) {
    if (expr instanceof Expr.Str str) {
      return NODES.textNode(string(str));
    } else if (expr instanceof Expr.Int number) {
      return NODES.numberNode(number.value());
    } else if (expr instanceof Expr.Bool bool) {
      return NODES.booleanNode(bool.value());
    } else if (expr instanceof Expr.Null) {
      return NODES.nullNode();
    } else if (expr instanceof Expr.Paren paren) {
      return evaluate(paren.inner());
    } else if (expr instanceof Expr.NonNull nonNull) {
      return evaluate(nonNull.base());
    } else if (expr instanceof Expr.Array array) {
      return array(array);
    } else if (expr instanceof Expr.Obj object) {
      return object(object);
    } else if (expr instanceof Expr.Ternary ternary) {
      return evaluate(
          evaluate(ternary.condition()).asBoolean() ? ternary.whenTrue() : ternary.whenFalse());
    } else if (expr instanceof Expr.Unary unary) {
      JsonNode operand = evaluate(unary.operand());
      return unary.operator() == TokenKind.MINUS
          ? NODES.numberNode(-operand.asLong())
          : NODES.booleanNode(!operand.asBoolean());
    } else if (expr instanceof Expr.Binary binary) {
      return binary(binary);
    } else if (expr instanceof Expr.Member member) {
      return property(evaluate(member.base()), NODES.textNode(member.name().name()), member.safe());
    } else if (expr instanceof Expr.Index index && !index.fromEnd()) {
      return property(evaluate(index.base()), evaluate(index.index()), index.safe());
    } else if (expr instanceof Expr.Name name) {
      return named(name);
    } else if (expr instanceof Expr.Call || expr instanceof Expr.MethodCall) {
      return call(expr);
    }
    throw new EvaluationException("this form of expression is not supported here.");
  }

  private String string(Expr.Str str) {
    StringBuilder text = new StringBuilder(str.pieces().get(0));
    for (int i = 0; i < str.holes().size(); i++) {
      text.append(Functions.text(evaluate(str.holes().get(i)))).append(str.pieces().get(i + 1));
    }
    return text.toString();
  }

  private JsonNode array(Expr.Array array) {
    ArrayNode items = NODES.arrayNode();
    for (Expr item : array.items()) {
      if (item instanceof Expr.Spread spread) {
        evaluate(spread.value()).forEach(items::add);
      } else {
        items.add(evaluate(item));
      }
    }
    return items;
  }

  private JsonNode object(Expr.Obj object) {
    ObjectNode node = NODES.objectNode();
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.SpreadItem spread
          && evaluate(spread.value()) instanceof ObjectNode merged) {
        node.setAll(merged);
      } else if (item instanceof Expr.Property property) {
        node.set(string(property.key()), evaluate(property.value()));
      }
    }
    return node;
  }

  private JsonNode binary(Expr.Binary binary) {
    JsonNode left = evaluate(binary.left());
    return switch (binary.operator()) {
      case AND -> NODES.booleanNode(left.asBoolean() && evaluate(binary.right()).asBoolean());
      case OR -> NODES.booleanNode(left.asBoolean() || evaluate(binary.right()).asBoolean());
      case DOUBLE_QUESTION -> left.isNull() ? evaluate(binary.right()) : left;
      default -> strict(binary.operator(), left, evaluate(binary.right()));
    };
  }

  private static JsonNode strict(TokenKind operator, JsonNode left, JsonNode right) {
    long a = left.asLong();
    long b = right.asLong();
    if ((operator == TokenKind.SLASH || operator == TokenKind.PERCENT) && b == 0) {
      throw new EvaluationException("division by zero.");
    }
    int order = left.isTextual() ? left.textValue().compareTo(right.asText()) : Long.compare(a, b);
    return switch (operator) {
      case PLUS -> NODES.numberNode(a + b);
      case MINUS -> NODES.numberNode(a - b);
      case ASTERISK -> NODES.numberNode(a * b);
      case SLASH -> NODES.numberNode(a / b);
      case PERCENT -> NODES.numberNode(a % b);
      case LESS -> NODES.booleanNode(order < 0);
      case LESS_OR_EQUAL -> NODES.booleanNode(order <= 0);
      case GREATER -> NODES.booleanNode(order > 0);
      case GREATER_OR_EQUAL -> NODES.booleanNode(order >= 0);
      case EQUALS -> NODES.booleanNode(left.equals(right));
      case NOT_EQUALS -> NODES.booleanNode(!left.equals(right));
      case EQUALS_INSENSITIVE -> NODES.booleanNode(left.asText().equalsIgnoreCase(right.asText()));
      default -> NODES.booleanNode(!left.asText().equalsIgnoreCase(right.asText()));
    };
  }

  private static JsonNode property(JsonNode base, JsonNode key, boolean safe) {
    JsonNode found = key.isTextual() ? base.get(key.textValue()) : base.get(key.asInt());
    if (found != null) {
      return found;
    }
    if (safe || base.isNull()) {
      return NODES.nullNode();
    }
    throw new EvaluationException("there is no property or item '" + key.asText() + "'.");
  }

  private JsonNode named(Expr.Name name) {
    Symbol symbol = file.binding(name);
    if (symbol instanceof Symbol.Var variable) {
      return evaluate(variable.declaration().value());
    } else if (symbol instanceof Symbol.Param param) {
      return evaluate(param.declaration().value());
    } else if (symbol instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Var variable) {
      return new Evaluator(imported.origin(), functions.environment())
          .evaluate(variable.declaration().value());
    }
    throw new EvaluationException("the name '" + name.identifier().name() + "' has no value here.");
  }

  private JsonNode call(Expr expr) {
    if (file.loaded(expr) != null) {
      return file.loaded(expr).value();
    }
    String function = FileModel.builtIn(file, expr);
    if (function == null) {
      throw new EvaluationException("only built-in functions can be called here.");
    }
    List<JsonNode> arguments = new ArrayList<>();
    FileModel.arguments(expr).forEach(argument -> arguments.add(evaluate(argument)));
    return functions.call(function, arguments, expr.span());
  }
}
