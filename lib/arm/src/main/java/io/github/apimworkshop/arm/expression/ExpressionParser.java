package io.github.apimworkshop.arm.expression;

import java.util.ArrayList;
import java.util.List;

/** Parses the text between the brackets of {@code "[…]"}. */
public final class ExpressionParser {
  /** Deeper nesting is refused; the longest expression Azure accepts has 24,576 characters. */
  static final int MAX_DEPTH = 200;

  private final String source;
  private final Lexer lexer;
  private Token token;

  private ExpressionParser(String source) {
    this.source = source;
    this.lexer = new Lexer(source);
    this.token = lexer.next();
  }

  /**
   * Parses a whole expression.
   *
   * @throws ExpressionException when the text is not an expression
   */
  public static Expression parse(String source) {
    var parser = new ExpressionParser(source);
    Expression expression = parser.expression(0);
    parser.expect(Token.Kind.END);
    return expression;
  }

  /**
   * True for a string value that is an expression: {@code [} … {@code ]}, not starting with {@code
   * [[}.
   */
  public static boolean isExpression(String value) {
    return value.length() > 1
        && value.charAt(0) == '['
        && value.charAt(value.length() - 1) == ']'
        && value.charAt(1) != '[';
  }

  /** The text of a string value that is no expression: an escaping {@code [} is dropped. */
  public static String literal(String value) {
    return value.startsWith("[[") && value.endsWith("]") ? value.substring(1) : value;
  }

  private Expression expression(int depth) {
    if (depth > MAX_DEPTH) {
      throw new ExpressionException("The language expression is nested too deeply");
    }
    Expression result = primary(depth);
    int accesses = 0;
    while (true) {
      if (token.kind() == Token.Kind.DOT) {
        advance();
        result = new Expression.Property(result, expect(Token.Kind.IDENTIFIER).text());
      } else if (token.kind() == Token.Kind.LEFT_BRACKET) {
        advance();
        Expression index = expression(depth + 1);
        expect(Token.Kind.RIGHT_BRACKET);
        result = new Expression.Index(result, index);
      } else {
        return result;
      }
      if (++accesses > MAX_DEPTH) {
        throw new ExpressionException("The language expression is nested too deeply");
      }
    }
  }

  private Expression primary(int depth) {
    Token first = token;
    advance();
    return switch (first.kind()) {
      case STRING -> new Expression.Text(first.text());
      case INTEGER -> new Expression.IntegerLiteral(integer(first.text()));
      case IDENTIFIER -> call(first.text(), depth);
      default -> throw unexpected(Token.Kind.IDENTIFIER, first);
    };
  }

  private Expression call(String identifier, int depth) {
    String namespace = null;
    String name = identifier;
    if (token.kind() == Token.Kind.DOT) {
      advance();
      namespace = identifier;
      name = expect(Token.Kind.IDENTIFIER).text();
    }
    expect(Token.Kind.LEFT_PARENTHESIS);
    List<Expression> arguments = new ArrayList<>();
    if (token.kind() != Token.Kind.RIGHT_PARENTHESIS) {
      arguments.add(expression(depth + 1));
      while (token.kind() == Token.Kind.COMMA) {
        advance();
        arguments.add(expression(depth + 1));
      }
    }
    expect(Token.Kind.RIGHT_PARENTHESIS);
    return new Expression.Call(namespace, name, arguments);
  }

  private long integer(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ExpressionException(
          "The language expression '"
              + source
              + "' is not valid: the number '"
              + text
              + "' is out of range");
    }
  }

  private Token expect(Token.Kind kind) {
    if (token.kind() != kind) {
      throw unexpected(kind, token);
    }
    Token found = token;
    advance();
    return found;
  }

  private void advance() {
    if (token.kind() != Token.Kind.END) {
      token = lexer.next();
    }
  }

  private ExpressionException unexpected(Token.Kind expected, Token actual) {
    return new ExpressionException(
        "Unable to parse language expression '"
            + source
            + "': expected token '"
            + expected.text
            + "' and actual '"
            + actual.kind().text
            + "'");
  }
}
