package io.github.apimworkshop.bicep.emit;

import java.util.ArrayList;
import java.util.List;

/** An expression of the ARM template language. */
sealed interface ArmExpr {

  /** A string. */
  record Text(String value) implements ArmExpr {}

  /** A whole number within 32 bits. */
  record Int(long value) implements ArmExpr {}

  /** {@code name(arguments)} followed by property and index accesses. */
  record Call(String name, List<ArmExpr> arguments, List<ArmExpr> accesses) implements ArmExpr {}

  static Call call(String name, ArmExpr... arguments) {
    return new Call(name, List.of(arguments), List.of());
  }

  static Call call(String name, List<ArmExpr> arguments) {
    return new Call(name, List.copyOf(arguments), List.of());
  }

  static Text text(String value) {
    return new Text(value);
  }

  /** Outside of 32 bits the template language has no literal for a number. */
  static ArmExpr number(long value) {
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE
        ? new Int(value)
        : call("json", text(Long.toString(value)));
  }

  /** This expression with one more property or index access behind it. */
  default Call access(ArmExpr property) {
    if (this instanceof Call call) {
      List<ArmExpr> accesses = new ArrayList<>(call.accesses());
      accesses.add(property);
      return new Call(call.name(), call.arguments(), List.copyOf(accesses));
    }
    return new Call(this instanceof Text ? "string" : "int", List.of(this), List.of(property));
  }

  default Call access(String property) {
    return access(text(property));
  }

  /** True if the function is called anywhere in this expression. */
  default boolean uses(String function) {
    return this instanceof Call call
        && (call.name().equals(function)
            || call.arguments().stream().anyMatch(argument -> argument.uses(function))
            || call.accesses().stream().anyMatch(access -> access.uses(function)));
  }
}
