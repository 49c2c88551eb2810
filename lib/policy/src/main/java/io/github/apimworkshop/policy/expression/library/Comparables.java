package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import java.util.function.IntPredicate;

/** The six comparison operators of a type whose Java values are comparable. */
final class Comparables {

  private Comparables() {}

  static void operators(TypeBuilder type, String name) {
    operator(type, "op_Equality", name, o -> o == 0);
    operator(type, "op_Inequality", name, o -> o != 0);
    operator(type, "op_LessThan", name, o -> o < 0);
    operator(type, "op_GreaterThan", name, o -> o > 0);
    operator(type, "op_LessThanOrEqual", name, o -> o <= 0);
    operator(type, "op_GreaterThanOrEqual", name, o -> o >= 0);
  }

  private static void operator(TypeBuilder type, String operator, String name, IntPredicate holds) {
    type.fixed(
        "bool " + operator + "(" + name + " a, " + name + " b)",
        a -> holds.test(Ordering.DEFAULT.compare(a[0], a[1])));
  }
}
