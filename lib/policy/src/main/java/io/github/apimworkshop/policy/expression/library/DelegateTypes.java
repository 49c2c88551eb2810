package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;

/** Func, Action and their relatives; calls on them are bound by the compiler. */
final class DelegateTypes {

  private DelegateTypes() {}

  static void define(TypeTable table) {
    for (int arity = 0; arity <= 8; arity++) {
      String[] parameters = new String[arity];
      for (int i = 0; i < arity; i++) {
        parameters[i] = "T" + i;
      }
      add(table, "System.Action", parameters);
      if (arity > 0) {
        add(table, "System.Func", parameters);
      }
    }
    add(table, "System.Predicate", "T");
    add(table, "System.Comparison", "T");
    add(table, "System.Converter", "TInput", "TOutput");
    add(table, "System.Text.RegularExpressions.MatchEvaluator");
  }

  private static void add(TypeTable table, String name, String... parameters) {
    new TypeBuilder(table, new TypeDefinition(name, TypeKind.DELEGATE, parameters))
        .method("object Invoke(params object[] arguments)", (s, a) -> Core.ERROR);
  }
}
