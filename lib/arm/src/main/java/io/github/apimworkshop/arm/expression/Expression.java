package io.github.apimworkshop.arm.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed template language expression. {@code toString} gives the source form without brackets.
 */
public sealed interface Expression {

  /** A string literal. */
  record Text(String value) implements Expression {
    @Override
    public String toString() {
      return "'" + value.replace("'", "''") + "'";
    }
  }

  /** An integer literal. */
  record IntegerLiteral(long value) implements Expression {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /**
   * A function call.
   *
   * @param namespace of a user function, or null
   */
  record Call(String namespace, String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** True for a built-in function of that name, in any case. */
    public boolean is(String function) {
      return namespace == null && name.equalsIgnoreCase(function);
    }

    @Override
    public String toString() {
      return (namespace == null ? "" : namespace + ".")
          + name
          + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** {@code target.name}. */
  record Property(Expression target, String name) implements Expression {
    @Override
    public String toString() {
      return target + "." + name;
    }
  }

  /** {@code target[index]}. */
  record Index(Expression target, Expression index) implements Expression {
    @Override
    public String toString() {
      return target + "[" + index + "]";
    }
  }
}
