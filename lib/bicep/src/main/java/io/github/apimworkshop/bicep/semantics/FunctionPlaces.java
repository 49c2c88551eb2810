package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports functions that are called where they cannot be. */
final class FunctionPlaces {
  private static final Set<String> DEFAULTS_ONLY = Set.of("utcNow", "newGuid");
  private static final Set<String> PARAMETERS_FILE =
      Set.of("readEnvironmentVariable", "externalInput");

  private final FileModel file;
  private final IdentityHashMap<Expr, Boolean> secrets = new IdentityHashMap<>();

  FunctionPlaces(FileModel file) {
    this.file = file;
  }

  void report() {
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      if (module.body().value("params") instanceof Expr.Obj params) {
        for (Expr.ObjectItem item : params.items()) {
          if (item instanceof Expr.Property property && mayBeSecret(module, property.key())) {
            markSecrets(property.value());
          }
        }
      }
    }
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Param param) {
        walk(param.value(), !file.isParameters(), !file.isParameters());
      } else if (decl instanceof Decl.Resource resource) {
        body(Body.of(resource.value()));
      } else if (decl instanceof Decl.Module module) {
        body(Body.of(module.value()));
      } else {
        walk(Decls.value(decl), false, false);
      }
    }
  }

  private boolean mayBeSecret(Symbol.Module module, Expr.Str parameter) {
    FileModel target = file.module(module);
    if (target == null || !parameter.isLiteral()) {
      return true;
    }
    return target.symbols(Symbol.Param.class).stream()
        .filter(param -> param.name().equals(parameter.text()))
        .anyMatch(param -> Decorators.has(param.declaration().decorators(), "secure"));
  }

  private void markSecrets(Expr value) {
    Expr plain = FileModel.plain(value);
    if (plain instanceof Expr.Ternary ternary) {
      markSecrets(ternary.whenTrue());
      markSecrets(ternary.whenFalse());
    } else {
      secrets.put(plain, true);
    }
  }

  private void body(Body body) {
    if (body.loop() != null) {
      walk(body.loop().source(), false, true);
    }
    walk(body.condition(), false, true);
    walk(body.object(), false, false);
    for (Expr.ObjectItem item : body.object().items()) {
      if (item instanceof Expr.NestedResource nested) {
        body(Body.of(nested.resource().value()));
      }
    }
  }

  private void walk(Expr value, boolean parameterDefault, boolean startOnly) {
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        String function = expr == null ? null : FileModel.builtIn(file, expr);
        if (function != null) {
          function(function, name(expr), parameterDefault, startOnly);
        }
        if (expr instanceof Expr.MethodCall call
            && call.name().name().equals("getSecret")
            && file.resource(call.base()) != null
            && !secrets.containsKey(call)) {
          file.problems().add(call.span(), Bcp.BCP180, "getSecret");
        }
        super.visit(expr);
      }
    }.visit(value);
  }

  private static Identifier name(Expr call) {
    return call instanceof Expr.Call plain ? plain.name() : ((Expr.MethodCall) call).name();
  }

  private void function(
      String function, Identifier name, boolean parameterDefault, boolean startOnly) {
    if (DEFAULTS_ONLY.contains(function) && !parameterDefault) {
      file.problems().add(name.span(), Bcp.BCP065, function);
      file.markMisplaced(name);
    } else if (startOnly && (function.equals("reference") || BuiltIns.isList(function))) {
      file.problems().add(name.span(), Bcp.BCP066, function);
      file.markMisplaced(name);
    } else if (PARAMETERS_FILE.contains(function) && !file.isParameters()) {
      file.problems().add(name.span(), Bcp.BCP351, function);
    }
  }
}
