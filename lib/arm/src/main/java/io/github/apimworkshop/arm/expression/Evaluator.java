package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Evaluates expressions with a table of functions. Thread-safe; remembers parsed texts. */
public final class Evaluator {
  private final FunctionTable functions;
  private final ConcurrentMap<String, Expression> parsed = new ConcurrentHashMap<>();

  public Evaluator(FunctionTable functions) {
    this.functions = functions;
  }

  /** Parses the text of a value that {@link ExpressionParser#isExpression is an expression}. */
  public Expression parse(String bracketed) {
    return parsed.computeIfAbsent(
        bracketed, text -> ExpressionParser.parse(text.substring(1, text.length() - 1)));
  }

  /** The value of a template string: an expression's value, or the text itself. */
  public JsonNode string(String value, Scope scope) {
    if (!ExpressionParser.isExpression(value)) {
      return TextNode.valueOf(ExpressionParser.literal(value));
    }
    try {
      return scope.bounded(evaluate(parse(value), scope));
    } catch (StackOverflowError e) {
      // Expressions are bounded; values that refer to each other through deep JSON are not.
      throw Scope.tooDeep();
    }
  }

  /** The value of an expression. */
  public JsonNode evaluate(Expression expression, Scope outer) {
    Scope scope = outer.deeper();
    if (expression instanceof Expression.Text text) {
      return TextNode.valueOf(text.value());
    } else if (expression instanceof Expression.IntegerLiteral number) {
      return JsonValues.integer(number.value());
    } else if (expression instanceof Expression.Property property) {
      return Access.property(evaluate(property.target(), scope), property.name());
    } else if (expression instanceof Expression.Index index) {
      return Access.element(evaluate(index.target(), scope), evaluate(index.index(), scope));
    }
    Expression.Call call = (Expression.Call) expression;
    return call.namespace() == null ? builtIn(call, scope) : userFunction(call, scope);
  }

  /**
   * The lambda of a text {@code [lambda('x', …)]}.
   *
   * @throws ExpressionException when it is something else
   */
  public Lambda lambda(String bracketed, Scope scope) {
    if (parse(bracketed) instanceof Expression.Call call
        && call.is("lambda")
        && call.arguments().size() == 2) {
      return new Lambda(this, scope, call.arguments());
    }
    throw new ExpressionException("A lambda with one variable is expected: '" + bracketed + "'");
  }

  private JsonNode builtIn(Expression.Call call, Scope scope) {
    FunctionTable.Entry entry = functions.find(call.name());
    if (entry == null) {
      throw new ExpressionException(
          "The template function '"
              + call.name()
              + "' is not valid. Please see https://aka.ms/arm-functions for usage details");
    }
    int count = call.arguments().size();
    if (count < entry.minimum() || count > entry.maximum()) {
      throw wrongCount(call, entry, count);
    }
    JsonNode result = entry.body().call(new Arguments(this, call.name(), call.arguments(), scope));
    return entry.builds() ? scope.bounded(result) : result;
  }

  private JsonNode userFunction(Expression.Call call, Scope scope) {
    UserFunction function = scope.context().userFunction(call.namespace(), call.name());
    if (function == null) {
      throw new ExpressionException(
          "The template function '"
              + call.namespace()
              + "."
              + call.name()
              + "' is not valid. Please see https://aka.ms/arm-functions for usage details");
    }
    List<JsonNode> arguments = new ArrayList<>(call.arguments().size());
    for (Expression argument : call.arguments()) {
      arguments.add(evaluate(argument, scope));
    }
    return function.call(arguments, scope);
  }

  private static ExpressionException wrongCount(
      Expression.Call call, FunctionTable.Entry entry, int count) {
    String wanted =
        entry.minimum() == entry.maximum()
            ? "'" + entry.minimum() + "' argument(s)"
            : count < entry.minimum()
                ? "at least '" + entry.minimum() + "' argument(s)"
                : "at most '" + entry.maximum() + "' argument(s)";
    return new ExpressionException(
        "Unable to evaluate template language function '"
            + call.name()
            + "': function requires "
            + wanted
            + " while '"
            + count
            + "' were provided. Please see https://aka.ms/arm-functions for usage details");
  }
}
