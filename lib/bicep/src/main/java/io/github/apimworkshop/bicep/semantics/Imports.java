package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Gives imported names their symbols. */
final class Imports {
  private final FileModel file;
  private final Binder binder;

  Imports(FileModel file, Binder binder) {
    this.file = file;
    this.binder = binder;
  }

  void declare(Decl.Import imported, FileModel origin) {
    if (imported.wildcard() != null) {
      String name = imported.wildcard().name();
      binder.declare(
          origin == null ? new Symbol.Broken(name) : new Symbol.Wildcard(name, origin),
          imported.wildcard());
    }
    for (Decl.ImportItem item : imported.items()) {
      binder.declare(symbol(item, origin), item.name());
    }
  }

  private Symbol symbol(Decl.ImportItem item, FileModel origin) {
    if (origin == null) {
      return new Symbol.Broken(item.name().name());
    }
    Symbol target = origin.symbol(item.original());
    if (target == null || !isExported(target)) {
      if (origin.hasErrors()) {
        return new Symbol.Broken(item.name().name());
      }
      file.problems().add(item.span(), Bcp.BCP360, item.original());
      return new Symbol.Broken(item.name().name());
    }
    return new Symbol.Imported(item, origin, target);
  }

  /** Reports what is imported from one file under several names. */
  static void reportRepeated(FileModel file) {
    IdentityHashMap<Symbol, List<Symbol.Imported>> all = new IdentityHashMap<>();
    for (Symbol.Imported imported : file.symbols(Symbol.Imported.class)) {
      all.computeIfAbsent(imported.target(), ignored -> new ArrayList<>()).add(imported);
    }
    for (List<Symbol.Imported> same : all.values()) {
      List<String> names =
          same.stream().map(imported -> "'" + imported.name() + "'").distinct().toList();
      if (names.size() > 1) {
        same.forEach(
            imported ->
                file.problems().add(imported.item().span(), Bcp.BCP362, String.join(", ", names)));
      }
    }
  }

  static boolean isExported(Symbol symbol) {
    if (symbol instanceof Symbol.Type type) {
      return isExported(type.declaration().decorators());
    } else if (symbol instanceof Symbol.Var variable) {
      return isExported(variable.declaration().decorators());
    } else if (symbol instanceof Symbol.Func func) {
      return isExported(func.declaration().decorators());
    }
    return false;
  }

  private static boolean isExported(List<Decorator> decorators) {
    for (Decorator decorator : decorators) {
      Expr expr = decorator.expression();
      if (expr instanceof Expr.Call call && call.name().name().equals("export")) {
        return true;
      }
      if (expr instanceof Expr.MethodCall call && call.name().name().equals("export")) {
        return true;
      }
    }
    return false;
  }
}
