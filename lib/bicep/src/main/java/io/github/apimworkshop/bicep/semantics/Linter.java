package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import java.util.IdentityHashMap;

/** The linter rules that are on by default and matter to a learner; all of them warn. */
final class Linter {
  private final FileModel file;
  private final IdentityHashMap<Symbol, Boolean> used = new IdentityHashMap<>();

  Linter(FileModel file) {
    this.file = file;
  }

  void report() {
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        Symbol symbol = file.binding(expr);
        if (symbol != null) {
          used.put(symbol, true);
        }
        super.visit(expr);
      }
    }.run();
    unused();
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Output output && !Decorators.has(output.decorators(), "secure")) {
        secrets(output);
      } else if (decl instanceof Decl.Param param && Decorators.has(param.decorators(), "secure")) {
        secureDefault(param);
      }
    }
  }

  private void unused() {
    for (Symbol.Param param : file.symbols(Symbol.Param.class)) {
      if (isUnused(param, param.declaration())) {
        warn(
            param.declaration().name().span(),
            "no-unused-params",
            "Parameter \"" + param.name() + "\" is declared but never used.");
      }
    }
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      if (isUnused(variable, variable.declaration())
          && !Decorators.has(variable.declaration().decorators(), "export")) {
        warn(
            variable.declaration().name().span(),
            "no-unused-vars",
            "Variable \"" + variable.name() + "\" is declared but never used.");
      }
    }
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      if (resource.existing()
          && resource.nested().isEmpty()
          && isUnused(resource, resource.declaration())) {
        warn(
            resource.declaration().name().span(),
            "no-unused-existing-resources",
            "Existing resource \"" + resource.name() + "\" is declared but never used.");
      }
    }
  }

  private boolean isUnused(Symbol symbol, Decl.Named declaration) {
    return !used.containsKey(symbol) && declaration.name().valid();
  }

  private void secrets(Decl.Output output) {
    if (output.name().name().toLowerCase(java.util.Locale.ROOT).contains("password")) {
      secret(
          output.name().span(),
          "The output name \"" + output.name().name() + "\" suggests this is a secret.");
    }
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        if (expr instanceof Expr.Name name
            && file.binding(name) instanceof Symbol.Param param
            && Decorators.has(param.declaration().decorators(), "secure")) {
          secret(name.span(), "Found possible secret: secure parameter '" + param.name() + "'");
        }
        String function = FileModel.builtIn(file, expr);
        boolean method =
            expr instanceof Expr.MethodCall call
                && call.name().name().startsWith("list")
                && file.resource(call.base()) != null;
        if ((function != null && BuiltIns.isList(function)) || method) {
          String name = method ? ((Expr.MethodCall) expr).name().name() : function;
          secret(expr.span(), "Found possible secret: function '" + name + "'");
        }
        super.visit(expr);
      }
    }.visit(output.value());
  }

  private void secret(Span span, String detail) {
    warn(
        span,
        "outputs-should-not-contain-secrets",
        "Outputs should not contain secrets. " + detail);
  }

  private void secureDefault(Decl.Param param) {
    Expr value = param.value();
    boolean empty =
        value == null
            || (value instanceof Expr.Str text && text.isLiteral() && text.text().isEmpty())
            || (value instanceof Expr.Obj object && object.items().isEmpty())
            || containsCall(value, "newGuid");
    if (!empty) {
      warn(
          value.span(),
          "secure-parameter-default",
          "Secure parameters should not have hardcoded defaults (except for empty or newGuid()).");
    }
  }

  private boolean containsCall(Expr value, String function) {
    boolean[] found = {false};
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        found[0] |= function.equals(FileModel.builtIn(file, expr));
        super.visit(expr);
      }
    }.visit(value);
    return found[0];
  }

  private void warn(Span span, String rule, String message) {
    file.problems().add(new Problem(span.start(), span.length(), Severity.WARNING, rule, message));
  }
}
