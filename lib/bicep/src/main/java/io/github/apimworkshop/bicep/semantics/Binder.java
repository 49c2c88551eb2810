package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.Banned;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declares the symbols of a file and resolves every name in it. */
final class Binder {
  private final FileModel file;
  private boolean inFunction;
  private final IdentityHashMap<Decl, Symbol> declared = new IdentityHashMap<>();

  Binder(FileModel file) {
    this.file = file;
  }

  void declare(Symbol symbol, Identifier name) {
    file.symbols.add(symbol);
    if (!name.valid()) {
      return;
    }
    file.scope.putIfAbsent(name.name(), symbol);
  }

  /** Declares {@code base}; null if what is extended cannot be used. */
  void declareBase(Symbol.Base base) {
    file.scope.putIfAbsent(
        Symbol.Base.NAME, base == null ? new Symbol.Broken(Symbol.Base.NAME) : base);
  }

  void bind() {
    reportDuplicates();
    for (Decl decl : file.tree().declarations()) {
      Scope scope = new Scope(null, Map.of());
      decorators(decl, scope);
      declaration(decl, scope);
    }
  }

  void declareAll() {
    for (Decl decl : file.tree().declarations()) {
      Symbol symbol = symbol(decl);
      if (symbol == null) {
        continue;
      }
      declared.put(decl, symbol);
      file.bind(decl, symbol);
      Identifier name = ((Decl.Named) decl).name();
      if (symbol instanceof Symbol.Output) {
        file.symbols.add(symbol);
      } else {
        declare(symbol, name);
      }
      if (symbol instanceof Symbol.Resource resource) {
        declareNested(resource);
      }
    }
  }

  private static Symbol symbol(Decl decl) {
    if (decl instanceof Decl.Param param) {
      return new Symbol.Param(param);
    } else if (decl instanceof Decl.Var variable) {
      return new Symbol.Var(variable);
    } else if (decl instanceof Decl.Output output) {
      return new Symbol.Output(output);
    } else if (decl instanceof Decl.Type type) {
      return new Symbol.Type(type);
    } else if (decl instanceof Decl.Func func) {
      return new Symbol.Func(func);
    } else if (decl instanceof Decl.Resource resource) {
      return new Symbol.Resource(resource, null);
    } else if (decl instanceof Decl.Module module) {
      return new Symbol.Module(module);
    } else if (decl instanceof Decl.Assert assertion) {
      return new Symbol.Assertion(assertion.name().name());
    }
    return null;
  }

  private void declareNested(Symbol.Resource container) {
    for (Expr.ObjectItem item : container.body().object().items()) {
      if (item instanceof Expr.NestedResource nested) {
        Symbol.Resource child = new Symbol.Resource(nested.resource(), container);
        declared.put(nested.resource(), child);
        declareNested(child);
      }
    }
  }

  private void reportDuplicates() {
    Map<String, List<Identifier>> names = new LinkedHashMap<>();
    Map<String, List<Identifier>> outputs = new LinkedHashMap<>();
    Map<String, List<Identifier>> metadata = new LinkedHashMap<>();
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Import imported) {
        imported.items().forEach(item -> add(names, item.name()));
        if (imported.wildcard() != null) {
          add(names, imported.wildcard());
        }
      } else if (decl instanceof Decl.Metadata about) {
        add(metadata, about.name());
      } else if (decl instanceof Decl.Named named) {
        add(decl instanceof Decl.Output ? outputs : names, named.name());
      }
    }
    names.values().forEach(same -> report(same, Bcp.BCP028));
    names.forEach(
        (name, all) -> {
          if (BuiltIns.isNamespace(name)) {
            all.forEach(one -> file.problems().add(one.span(), Bcp.BCP084, name));
          }
        });
    metadata.values().forEach(same -> report(same, Bcp.BCP145));
    outputs.values().forEach(same -> report(same, Bcp.BCP145));
  }

  private static void add(Map<String, List<Identifier>> names, Identifier name) {
    if (name.valid()) {
      names.computeIfAbsent(name.name(), key -> new ArrayList<>()).add(name);
    }
  }

  private void report(List<Identifier> same, Bcp code) {
    if (same.size() > 1) {
      same.forEach(name -> file.problems().add(name.span(), code, name.name()));
    }
  }

  private void declaration(Decl decl, Scope scope) {
    if (decl instanceof Decl.TargetScope target) {
      expression(target.value(), scope, false);
    } else if (decl instanceof Decl.Metadata metadata) {
      expression(metadata.value(), scope, false);
    } else if (decl instanceof Decl.Param param) {
      type(param.type());
      expression(param.value(), scope, false);
    } else if (decl instanceof Decl.Var variable) {
      type(variable.type());
      expression(variable.value(), scope, false);
    } else if (decl instanceof Decl.Output output) {
      type(output.type());
      expression(output.value(), scope, false);
    } else if (decl instanceof Decl.Type type) {
      type(type.value());
    } else if (decl instanceof Decl.Func func) {
      function(func);
    } else if (decl instanceof Decl.Resource resource) {
      resource((Symbol.Resource) declared.get(resource), scope);
    } else if (decl instanceof Decl.Module module) {
      expression(module.value(), scope, false);
    } else if (decl instanceof Decl.Assert assertion) {
      expression(assertion.value(), scope, false);
    }
  }

  private void function(Decl.Func func) {
    Map<String, Symbol> parameters = new LinkedHashMap<>();
    for (Decl.FuncParameter parameter : func.parameters()) {
      parameters.put(
          parameter.name().name(),
          new Symbol.Local(
              parameter.name().name(), Symbol.Local.Kind.PARAMETER, null, parameter.type()));
    }
    type(func.result());
    inFunction = true;
    expression(func.body(), new Scope(null, parameters), false);
    inFunction = false;
    for (Decl.FuncParameter parameter : func.parameters()) {
      boolean used = isUsed(parameters.get(parameter.name().name()), func.body());
      types(used).bind(parameter.type());
    }
  }

  private boolean isUsed(Symbol parameter, Expr body) {
    boolean[] used = {false};
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        used[0] |= expr instanceof Expr.Name && file.binding(expr) == parameter;
        super.visit(expr);
      }
    }.visit(body);
    return used[0];
  }

  /** Names of nested resources are visible in the whole body of their container. */
  private void resource(Symbol.Resource resource, Scope outer) {
    Map<String, Symbol> children = new LinkedHashMap<>();
    resource.nested().forEach(child -> children.put(child.name(), child));
    Scope scope = children.isEmpty() ? outer : new Scope(outer, children);
    expression(resource.declaration().value(), scope, false);
  }

  private void expression(Expr expr, Scope scope, boolean decorator) {
    if (expr == null) {
      return;
    }
    if (expr instanceof Expr.Name name) {
      name(name, scope, decorator);
    } else if (expr instanceof Expr.Call call) {
      call(call, scope, decorator);
      call.arguments().forEach(argument -> expression(argument, scope, false));
    } else if (expr instanceof Expr.MethodCall call) {
      expression(call.base(), scope, decorator);
      call.arguments().forEach(argument -> expression(argument, scope, false));
    } else if (expr instanceof Expr.NestedAccess access) {
      expression(access.base(), scope, false);
      nestedAccess(access);
    } else if (expr instanceof Expr.Lambda lambda) {
      Map<String, Symbol> locals = new LinkedHashMap<>();
      for (Identifier parameter : lambda.parameters()) {
        local(locals, parameter, Symbol.Local.Kind.LAMBDA, null);
      }
      file.bind(lambda, locals.values().stream().map(Symbol.Local.class::cast).toList());
      expression(lambda.body(), new Scope(scope, locals), false);
    } else if (expr instanceof Expr.For loop) {
      expression(loop.source(), scope, false);
      Map<String, Symbol> locals = new LinkedHashMap<>();
      local(locals, loop.item(), Symbol.Local.Kind.ITEM, loop);
      if (loop.index() != null) {
        local(locals, loop.index(), Symbol.Local.Kind.INDEX, loop);
      }
      file.bind(loop, locals.values().stream().map(Symbol.Local.class::cast).toList());
      expression(loop.body(), new Scope(scope, locals), false);
    } else {
      Walk.parts(expr, part -> expression(part, scope, false));
      if (expr instanceof Expr.Obj object) {
        nestedResources(object, scope);
      }
    }
  }

  private void nestedResources(Expr.Obj object, Scope scope) {
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.NestedResource nested) {
        decorators(nested.resource(), scope);
        if (declared.get(nested.resource()) instanceof Symbol.Resource child) {
          resource(child, scope);
        }
      } else if (item instanceof Expr.Dangling dangling) {
        decorators(dangling.declaration(), scope);
      }
    }
  }

  private void decorators(Decl decl, Scope scope) {
    decl.decorators().forEach(decorator -> expression(decorator.expression(), scope, true));
  }

  private static void local(
      Map<String, Symbol> locals, Identifier name, Symbol.Local.Kind kind, Expr.For loop) {
    if (name.valid()) {
      locals.put(name.name(), new Symbol.Local(name.name(), kind, loop, null));
    }
  }

  private void name(Expr.Name expr, Scope scope, boolean decorator) {
    Identifier name = expr.identifier();
    if (!name.valid()) {
      return;
    }
    Symbol symbol = lookUp(name.name(), scope);
    if (symbol != null) {
      file.bind(expr, symbol);
    } else if (BuiltIns.isNamespace(name.name())) {
      file.bind(expr, new Symbol.Namespace(name.name()));
    } else if (decorator) {
      return;
    } else if (file.isParameters() && name.name().equals(Symbol.Base.NAME)) {
      file.problems().add(name.span(), Bcp.BCP431);
    } else if (isBuiltIn(name.name())) {
      file.problems().add(name.span(), Bcp.BCP063, name.name());
    } else if (Banned.problem(name.name(), name.span()) != null) {
      file.problems().add(Banned.problem(name.name(), name.span()));
    } else {
      unknown(name, Suggestion.closest(name.name(), candidates(false)));
    }
  }

  private void call(Expr.Call call, Scope scope, boolean decorator) {
    Identifier name = call.name();
    if (!name.valid() || decorator) {
      return;
    }
    Symbol symbol = lookUp(name.name(), scope);
    if (symbol instanceof Symbol.Func
        || (symbol instanceof Symbol.Imported imported && imported.target() instanceof Symbol.Func)
        || symbol instanceof Symbol.Broken) {
      file.bind(call, symbol);
    } else if (symbol != null && BuiltIns.exists(name.name())) {
      String namespace = BuiltIns.exists("sys", name.name()) ? "sys." : "az.";
      file.problems().add(name.span(), Bcp.BCP265, name.name(), namespace + name.name());
      file.bind(call, new Symbol.Broken(name.name()));
    } else if (isBuiltIn(name.name())) {
      return;
    } else if (symbol == null && Banned.problem(name.name(), name.span()) != null) {
      file.problems().add(Banned.problem(name.name(), name.span()));
      file.bind(call, new Symbol.Broken(name.name()));
    } else if (symbol != null) {
      file.problems().add(name.span(), Bcp.BCP059, name.name());
      file.bind(call, new Symbol.Broken(name.name()));
    } else {
      unknown(name, Suggestion.closest(name.name(), candidates(true)));
      file.bind(call, new Symbol.Broken(name.name()));
    }
  }

  /** A parameters file is read where there is no deployment to ask. */
  private boolean isBuiltIn(String function) {
    return BuiltIns.exists(function)
        && (!file.isParameters()
            || BuiltIns.exists("sys", function)
            || function.equals("getSecret"));
  }

  private void unknown(Identifier name, String suggestion) {
    if (suggestion == null) {
      file.problems().add(name.span(), Bcp.BCP057, name.name());
    } else {
      file.problems().add(name.span(), Bcp.BCP082, name.name(), suggestion);
    }
  }

  private void nestedAccess(Expr.NestedAccess access) {
    ResourceRef base = file.resource(access.base());
    if (base == null || !access.name().valid()) {
      return;
    }
    for (Symbol.Resource child : base.symbol().nested()) {
      if (child.name().equals(access.name().name())) {
        file.bind(access, child);
        return;
      }
    }
    List<String> known =
        base.symbol().nested().stream().map(child -> child.name()).sorted().toList();
    file.problems()
        .add(
            access.name().span(),
            Bcp.BCP159,
            base.symbol().name(),
            access.name().name(),
            known.isEmpty() ? "(none)" : Suggestion.quoted(known));
  }

  private Symbol lookUp(String name, Scope scope) {
    for (Scope current = scope; current != null; current = current.outer()) {
      Symbol symbol = current.names().get(name);
      if (symbol != null) {
        return symbol;
      }
    }
    Symbol symbol = file.scope.get(name);
    return inFunction && isUnseenByFunctions(symbol) ? null : symbol;
  }

  private static boolean isUnseenByFunctions(Symbol symbol) {
    return symbol instanceof Symbol.Param
        || symbol instanceof Symbol.Resource
        || symbol instanceof Symbol.Module;
  }

  private List<String> candidates(boolean functions) {
    List<String> names = new ArrayList<>();
    if (functions) {
      names.addAll(file.isParameters() ? BuiltIns.names("sys") : BuiltIns.names());
      file.symbols(Symbol.Func.class).forEach(func -> names.add(func.name()));
      return names;
    }
    names.addAll(file.scope.keySet());
    return names;
  }

  private void type(TypeExpr type) {
    types(false).bind(type);
  }

  private TypeBinder types(boolean quiet) {
    Scope scope = new Scope(null, Map.of());
    return new TypeBinder(file, decorator -> expression(decorator, scope, true), quiet);
  }

  private record Scope(Scope outer, Map<String, Symbol> names) {}
}
