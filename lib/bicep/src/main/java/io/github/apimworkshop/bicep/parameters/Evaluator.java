package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Computes the values of a parameters file. */
final class Evaluator {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FileModel file;
  private final Functions functions;
  private final Map<Symbol, JsonNode> locals;
  private final Map<String, JsonNode> arguments;

  Evaluator(FileModel file, UnaryOperator<String> environment) {
    this(file, new Functions(environment), Map.of(), Map.of());
  }

  private Evaluator(
      FileModel file,
      Functions functions,
      Map<Symbol, JsonNode> locals,
      Map<String, JsonNode> arguments) {
    this.file = file;
    this.functions = functions;
    this.locals = locals;
    this.arguments = arguments;
  }

  /** The value of a lambda for the given values; one that takes fewer ignores the others. */
  JsonNode apply(Expr.Lambda lambda, JsonNode... values) {
    return within(file.locals(lambda), values).evaluate(lambda.body());
  }

  private Evaluator within(List<Symbol.Local> names, JsonNode... values) {
    Map<Symbol, JsonNode> inner = new HashMap<>(locals);
    for (int i = 0; i < names.size() && i < values.length; i++) {
      inner.put(names.get(i), values[i]);
    }
    return new Evaluator(file, functions, inner, arguments);
  }

  private Evaluator of(FileModel origin, Map<String, JsonNode> given) {
    return new Evaluator(origin, functions, Map.of(), given);
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
    } else if (expr instanceof Expr.Member member
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard
        && wildcard.origin().symbol(member.name().name()) instanceof Symbol.Var variable) {
      return of(wildcard.origin(), Map.of()).evaluate(variable.declaration().value());
    } else if (expr instanceof Expr.Member member) {
      return property(evaluate(member.base()), NODES.textNode(member.name().name()), member.safe());
    } else if (expr instanceof Expr.Index index) {
      return index(index);
    } else if (expr instanceof Expr.For loop) {
      return loop(loop);
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

  private ArrayNode loop(Expr.For loop) {
    ArrayNode items = NODES.arrayNode();
    for (JsonNode item : evaluate(loop.source())) {
      JsonNode position = NODES.numberNode(items.size());
      items.add(within(file.locals(loop), item, position).evaluate(loop.body()));
    }
    return items;
  }

  private JsonNode index(Expr.Index index) {
    JsonNode base = evaluate(index.base());
    JsonNode key = evaluate(index.index());
    return property(
        base, index.fromEnd() ? NODES.numberNode(base.size() - key.asInt()) : key, index.safe());
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
      return of(imported.origin(), Map.of()).evaluate(variable.declaration().value());
    } else if (symbol instanceof Symbol.Local local) {
      return locals.containsKey(local) ? locals.get(local) : arguments.get(local.name());
    }
    throw new EvaluationException("the name '" + name.identifier().name() + "' has no value here.");
  }

  private JsonNode call(Expr expr) {
    if (file.loaded(expr) != null) {
      return file.loaded(expr).value();
    }
    List<Expr> given = FileModel.arguments(expr);
    String function = FileModel.builtIn(file, expr);
    if (function == null) {
      return declared(expr, given);
    }
    if (given.stream().anyMatch(argument -> FileModel.plain(argument) instanceof Expr.Lambda)) {
      return new LambdaFunctions(this).call(function, given);
    }
    return functions.call(function, given.stream().map(this::evaluate).toList(), expr.span());
  }

  private JsonNode declared(Expr expr, List<Expr> given) {
    if (file.binding(expr) instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Func func) {
      return of(imported.origin(), values(func, given)).evaluate(func.declaration().body());
    } else if (file.binding(expr) instanceof Symbol.Func func) {
      return of(file, values(func, given)).evaluate(func.declaration().body());
    } else if (expr instanceof Expr.MethodCall call
        && file.binding(call.base()) instanceof Symbol.Wildcard wildcard
        && wildcard.origin().symbol(call.name().name()) instanceof Symbol.Func func) {
      return of(wildcard.origin(), values(func, given)).evaluate(func.declaration().body());
    }
    throw new EvaluationException("this call is not supported here.");
  }

  private Map<String, JsonNode> values(Symbol.Func func, List<Expr> given) {
    Map<String, JsonNode> values = new HashMap<>();
    List<Decl.FuncParameter> parameters = func.declaration().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      values.put(
          parameters.get(i).name().name(),
          i < given.size() ? evaluate(given.get(i)) : NODES.nullNode());
    }
    return values;
  }
}
