package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports exported variables whose value other files cannot have. */
final class ExportChecks {
  private final FileModel file;

  ExportChecks(FileModel file) {
    this.file = file;
  }

  void report() {
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      for (Decorator decorator : variable.declaration().decorators()) {
        if (Decorators.name(decorator).equals("export")) {
          report(decorator, variable);
        }
      }
    }
  }

  private void report(Decorator decorator, Symbol.Var variable) {
    List<String> bound = new ArrayList<>();
    collect(variable.declaration().value(), new HashSet<>(Set.of(variable)), bound);
    if (!bound.isEmpty()) {
      file.problems().add(decorator.span(), Bcp.BCP372, Suggestion.quoted(bound));
    }
  }

  /** The parameters, resources and modules behind the value, also through other variables. */
  private void collect(Expr value, Set<Symbol> seen, List<String> bound) {
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        Symbol symbol = file.binding(expr);
        if (symbol != null && seen.add(symbol)) {
          follow(symbol, seen, bound);
        }
        super.visit(expr);
      }
    }.visit(value);
  }

  private void follow(Symbol symbol, Set<Symbol> seen, List<String> bound) {
    if (symbol instanceof Symbol.Var variable) {
      collect(variable.declaration().value(), seen, bound);
    } else if (symbol instanceof Symbol.Func function) {
      Decl.Func declaration = function.declaration();
      collect(declaration.body(), seen, bound);
    } else if (symbol instanceof Symbol.Param
        || symbol instanceof Symbol.Resource
        || symbol instanceof Symbol.Module) {
      bound.add(symbol.name());
    }
  }
}
