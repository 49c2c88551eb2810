package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a value is a module. Whoever reads its outputs sees them as the deployment gives
 * them: an object with the value and its type each.
 */
final class ModuleValues {
  private static final Set<String> KEEPING = Set.of("filter", "sort", "take", "skip", "reverse");
  private static final Set<String> PICKING = Set.of("first", "last");

  private final FileModel file;
  private final Set<Symbol.Local> items = new HashSet<>();

  ModuleValues(FileModel file) {
    this.file = file;
  }

  /** Notes that a lambda among the arguments is called with modules. */
  void mark(List<Expr> arguments) {
    if (arguments.size() > 1
        && arguments.get(1) instanceof Expr.Lambda lambda
        && !file.locals(lambda).isEmpty()
        && isCollection(arguments.get(0))) {
      items.add(file.locals(lambda).get(0));
    }
  }

  /** True for one output of a module that is not named directly. */
  boolean isOutput(Expr access) {
    Step output = Step.of(access);
    Step outputs = output == null ? null : Step.of(output.base());
    return outputs != null && "outputs".equals(outputs.literalKey()) && isModule(outputs.base());
  }

  private boolean isModule(Expr expr) {
    Expr plain = FileModel.plain(expr);
    ModuleRef named = file.module(plain);
    if (named != null) {
      return !named.isCollection();
    } else if (plain instanceof Expr.Ternary choice) {
      return isModule(choice.whenTrue()) && isModule(choice.whenFalse());
    } else if (file.binding(plain) instanceof Symbol.Var variable) {
      return isModule(variable.declaration().value());
    } else if (file.binding(plain) instanceof Symbol.Local local) {
      return items.contains(local);
    } else if (plain instanceof Expr.Index index) {
      return isCollection(index.base());
    }
    return PICKING.contains(function(plain)) && isCollection(FileModel.arguments(plain).get(0));
  }

  private boolean isCollection(Expr expr) {
    Expr plain = FileModel.plain(expr);
    ModuleRef named = file.module(plain);
    if (named != null) {
      return named.isCollection();
    } else if (file.binding(plain) instanceof Symbol.Var variable) {
      return isCollection(variable.declaration().value());
    } else if (plain instanceof Expr.Array array) {
      return !array.items().isEmpty() && array.items().stream().allMatch(this::isModule);
    }
    return KEEPING.contains(function(plain)) && isCollection(FileModel.arguments(plain).get(0));
  }

  private String function(Expr expr) {
    String function = FileModel.builtIn(file, expr);
    return function == null || FileModel.arguments(expr).isEmpty() ? "" : function;
  }
}
