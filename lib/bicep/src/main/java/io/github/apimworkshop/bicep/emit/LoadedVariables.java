package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.FileWalk;
import io.github.apimworkshop.bicep.semantics.LoadedFile;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The variables {@code $fxv#N} that hold the content of loaded files, numbered in source order. */
final class LoadedVariables {
  private static final Set<String> ALWAYS =
      Set.of("loadJsonContent", "loadYamlContent", "loadDirectoryFileInfo");

  private final IdentityHashMap<Expr, String> names = new IdentityHashMap<>();
  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  private LoadedVariables() {}

  /** Loads that stay where they are. */
  static LoadedVariables none() {
    return new LoadedVariables();
  }

  LoadedVariables(FileModel file) {
    IdentityHashMap<Expr, Boolean> direct = new IdentityHashMap<>();
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      direct.put(variable.declaration().value(), true);
    }
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        LoadedFile content = file.loaded(expr);
        if (content != null
            && (!direct.containsKey(expr) || ALWAYS.contains(FileModel.builtIn(file, expr)))) {
          String name = "$fxv#" + names.size();
          names.put(expr, name);
          values.put(name, content.value());
        }
        super.visit(expr);
      }

      @Override
      protected void declaration(Decl decl) {
        if (!(decl instanceof Decl.Func)) {
          super.declaration(decl);
        }
      }
    }.run();
  }

  /** The variable that holds what the call read, or null if the call stands for the text itself. */
  String name(Expr call) {
    return names.get(call);
  }

  Map<String, JsonNode> values() {
    return values;
  }
}
