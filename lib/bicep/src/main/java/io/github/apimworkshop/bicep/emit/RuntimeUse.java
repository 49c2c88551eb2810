package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells which values are known only while the deployment runs, so that no variable can hold them.
 */
final class RuntimeUse {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "reference",
          "references",
          "toLogicalZone",
          "toLogicalZones",
          "toPhysicalZone",
          "toPhysicalZones");
  private static final Set<String> KNOWN = Set.of("id", "name", "type", "apiVersion");

  private final FileModel file;
  private final IdentityHashMap<Symbol, Boolean> inlined = new IdentityHashMap<>();

  RuntimeUse(FileModel file) {
    this.file = file;
  }

  /** True if each use of the variable is replaced by its value. */
  boolean isInlined(Symbol.Var variable) {
    return known(variable, variable.declaration().value());
  }

  /** True if the existing resource gets no entry because its identity is known only at run time. */
  boolean isInlined(Symbol.Resource resource) {
    if (!resource.existing()) {
      return false;
    }
    Boolean cached = inlined.get(resource);
    if (cached != null) {
      return cached;
    }
    inlined.put(resource, false);
    boolean result = identityAtRunTime(resource);
    inlined.put(resource, result);
    return result;
  }

  private boolean identityAtRunTime(Symbol.Resource resource) {
    Expr name = resource.body().value("name");
    Expr scope = resource.body().value("scope");
    if (name != null && in(name)) {
      return true;
    }
    if (scope != null && scopeAtRunTime(scope)) {
      return true;
    }
    ResourceRef parent = file.parent(resource);
    return parent != null
        && ((parent.index() != null && in(parent.index())) || isInlined(parent.symbol()));
  }

  private boolean scopeAtRunTime(Expr scope) {
    ResourceRef target = file.resource(scope);
    return target == null ? in(scope) : isInlined(target.symbol());
  }

  private boolean known(Symbol symbol, Expr value) {
    Boolean cached = inlined.get(symbol);
    if (cached != null) {
      return cached;
    }
    inlined.put(symbol, false);
    boolean result = in(value);
    inlined.put(symbol, result);
    return result;
  }

  /** True if the expression holds a value that only a running deployment knows. */
  boolean in(Expr expr) {
    if (expr instanceof Expr.Member member) {
      ResourceRef resource = file.resource(member.base());
      if (resource != null) {
        boolean fixed = KNOWN.contains(member.name().name());
        return !fixed
            || isInlined(resource.symbol())
            || (resource.index() != null && in(resource.index()));
      }
      ModuleRef module = file.module(member.base());
      if (module != null) {
        return !member.name().name().equals("name")
            || (module.index() != null && in(module.index()));
      }
    }
    if (file.resource(expr) != null || file.module(expr) != null) {
      return true;
    }
    if (expr instanceof Expr.Name name && file.binding(name) instanceof Symbol.Var variable) {
      return isInlined(variable);
    }
    if (expr instanceof Expr.MethodCall call && file.resource(call.base()) != null) {
      return true;
    }
    String function = FileModel.builtIn(file, expr);
    if (function != null && (FUNCTIONS.contains(function) || BuiltIns.isList(function))) {
      return true;
    }
    if (FileModel.isNameof(file, expr)) {
      return false;
    }
    boolean[] found = {false};
    Walk.parts(expr, part -> found[0] = found[0] || in(part));
    return found[0];
  }
}
