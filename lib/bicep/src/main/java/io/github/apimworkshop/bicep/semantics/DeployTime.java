package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Reports values that are needed before the deployment starts but known only while it runs. */
final class DeployTime {
  /** What is known of a resource before it is deployed. */
  static final Set<String> KNOWN = Set.of("id", "name", "type", "apiVersion");

  private static final Set<String> PLACES = Set.of("scope", "parent");

  /** What a resource must be given when the deployment starts. */
  private static final List<String> FIXED =
      List.of(
          "name",
          "scope",
          "parent",
          "location",
          "kind",
          "subscriptionId",
          "resourceGroup",
          "managedBy",
          "managedByExtended",
          "extendedLocation",
          "zones",
          "plan",
          "sku",
          "identity",
          "tags",
          "asserts");

  private final FileModel file;
  private final SymbolTypes types;
  private final IdentityHashMap<Symbol.Var, List<Offence>> ofVariable = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.Resource, List<String>> late = new IdentityHashMap<>();

  DeployTime(FileModel file, SymbolTypes types) {
    this.file = file;
    this.types = types;
  }

  /** An expression that reads run-time state; {@code through} lists the variables in between. */
  private record Offence(Span span, Symbol source, List<Symbol.Var> through) {}

  void report() {
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      resource(resource);
    }
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      body(module.body(), "module", List.of("name", "scope"));
    }
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      if (variable.declaration().value() instanceof Expr.For loop) {
        startOnly(loop.source(), Bcp.BCP178);
        offences(loop.body())
            .forEach(
                found ->
                    file.problems().add(found.span(), Bcp.BCP182, variable.name(), tail(found)));
      }
    }
    new LateIdentities(file, this).report();
    callsAndOutputs();
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Func func) {
        offences(func.body())
            .forEach(found -> file.problems().add(found.span(), Bcp.BCP341, tail(found)));
      }
    }
  }

  /** Functions that read run-time state need to know of what before they are called. */
  private void callsAndOutputs() {
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        String function = inliningFunction(expr);
        if (function != null) {
          for (Expr argument : FileModel.arguments(expr)) {
            offences(argument)
                .forEach(
                    found -> file.problems().add(found.span(), Bcp.BCP181, function, tail(found)));
          }
        }
        super.visit(expr);
      }
    }.run();
    for (Symbol.Output output : file.symbols(Symbol.Output.class)) {
      propertyLoops(output.declaration().value());
    }
  }

  private String inliningFunction(Expr expr) {
    if (isFunction(expr)) {
      return FileModel.builtIn(file, expr);
    }
    return expr instanceof Expr.MethodCall call
            && file.resource(call.base()) != null
            && BuiltIns.isList(call.name().name())
        ? call.name().name()
        : null;
  }

  private void resource(Symbol.Resource resource) {
    body(resource.body(), resource.type(), resource.existing() ? List.of() : FIXED);
    resource.nested().forEach(this::resource);
  }

  /** What names an existing resource and is known only while the deployment runs. */
  List<String> late(Symbol.Resource resource) {
    List<String> known = late.get(resource);
    if (known == null) {
      late.put(resource, List.of());
      known =
          !resource.existing()
              ? List.of()
              : List.of("name", "scope", "parent").stream()
                  .filter(property -> resource.body().value(property) != null)
                  .filter(property -> !offences(property, resource.body()).isEmpty())
                  .toList();
      late.put(resource, known);
    }
    return known;
  }

  /** True if neither it nor what it is nested in has an identity when the deployment starts. */
  boolean isLate(Symbol.Resource resource) {
    return !late(resource).isEmpty()
        || (resource.existing() && resource.container() != null && isLate(resource.container()));
  }

  private void body(Body body, String type, List<String> fixed) {
    if (body.loop() != null) {
      startOnly(body.loop().source(), Bcp.BCP178);
    }
    if (body.condition() != null) {
      startOnly(body.condition(), Bcp.BCP177);
    }
    for (String property : fixed) {
      Expr value = body.value(property);
      if (value != null) {
        offences(property, body)
            .forEach(
                found ->
                    file.problems().add(found.span(), Bcp.BCP120, property, type, tail(found)));
      }
    }
    propertyLoops(body.object());
  }

  private void propertyLoops(Expr expr) {
    if (expr instanceof Expr.For loop) {
      startOnly(loop.source(), Bcp.BCP178);
    }
    Walk.parts(expr, this::propertyLoops);
  }

  /** A run-time function called right there is reported by {@link FunctionPlaces}. */
  private void startOnly(Expr expr, Bcp code) {
    for (Offence offence : offences(expr)) {
      if (offence.source() != null || !offence.through().isEmpty()) {
        file.problems().add(offence.span(), code, tail(offence));
      }
    }
  }

  private String tail(Offence offence) {
    String through = "";
    if (!offence.through().isEmpty()) {
      List<String> chain = new ArrayList<>();
      offence.through().forEach(variable -> chain.add(variable.name()));
      if (offence.source() != null) {
        chain.add(offence.source().name());
      }
      through =
          " You are referencing a variable which cannot be calculated at the start (\""
              + String.join("\" -> \"", chain)
              + "\").";
    }
    if (offence.source() == null) {
      return through;
    }
    return through
        + " Properties of "
        + offence.source().name()
        + " which can be calculated at the start include "
        + Suggestion.quoted(known(offence.source()))
        + ".";
  }

  /** The properties that are known at the start, sorted. */
  private List<String> known(Symbol source) {
    if (source instanceof Symbol.Resource resource) {
      return KNOWN.stream()
          .filter(name -> !name.equals("id") || !isLate(resource))
          .filter(name -> !late(resource).contains(name))
          .sorted()
          .toList();
    }
    return List.of("name");
  }

  /** Scope and parent take a whole resource, if its identity is known. */
  private List<Offence> offences(String property, Body body) {
    Expr value = body.value(property);
    ResourceRef whole = file.resource(value);
    if (whole == null && PLACES.contains(property) && file.module(value) != null) {
      return List.of();
    }
    if (whole == null || !PLACES.contains(property) || isLate(whole.symbol())) {
      return offences(value);
    }
    return whole.index() == null ? List.of() : offences(whole.index());
  }

  /** Says nothing of what takes part in a cycle, which is reported already. */
  private List<Offence> offences(Expr expr) {
    List<Offence> found = new ArrayList<>();
    collect(expr, found);
    found.removeIf(offence -> offence.source() != null && types.isCyclic(offence.source()));
    return found;
  }

  private void collect(Expr expr, List<Offence> found) {
    if (FileModel.isNameof(file, expr)) {
      return;
    }
    Expr base = null;
    String key = null;
    if (expr instanceof Expr.Member member) {
      base = member.base();
      key = member.name().name();
    } else if (expr instanceof Expr.Index index
        && index.index() instanceof Expr.Str literal
        && literal.isLiteral()) {
      base = index.base();
      key = literal.text();
    }
    if (expr instanceof Expr.Index index && key == null && isOne(file.resource(index.base()))) {
      found.add(new Offence(expr.span(), file.resource(index.base()).symbol(), List.of()));
      return;
    }
    if (base != null && file.resource(base) != null) {
      Symbol.Resource resource = file.resource(base).symbol();
      if (!known(resource).contains(key)) {
        found.add(new Offence(expr.span(), resource, List.of()));
      }
      return;
    }
    if (base != null && file.module(base) != null) {
      if (!key.equals("name")) {
        found.add(new Offence(expr.span(), file.module(base).symbol(), List.of()));
      }
      return;
    }
    if (whole(expr) != null) {
      found.add(new Offence(expr.span(), whole(expr), List.of()));
      return;
    }
    if (expr instanceof Expr.NestedAccess) {
      return;
    }
    if (expr instanceof Expr.MethodCall call && file.resource(call.base()) != null) {
      found.add(new Offence(call.span(), file.resource(call.base()).symbol(), List.of()));
      return;
    }
    if (expr instanceof Expr.Name name && file.binding(name) instanceof Symbol.Var variable) {
      throughVariable(name, variable, found);
      return;
    }
    if (isFunction(expr)) {
      found.add(new Offence(expr.span(), null, List.of()));
      return;
    }
    Walk.parts(expr, part -> collect(part, found));
  }

  /** The resource or module that is meant as a value. */
  private Symbol whole(Expr expr) {
    ResourceRef resource = file.resource(expr);
    if (isOne(resource)) {
      return resource.symbol();
    }
    ModuleRef module = file.module(expr);
    return module == null || module.isCollection() ? null : module.symbol();
  }

  private static boolean isOne(ResourceRef resource) {
    return resource != null && !resource.isCollection();
  }

  private boolean isFunction(Expr expr) {
    String function = FileModel.builtIn(file, expr);
    return function != null && (function.equals("reference") || BuiltIns.isList(function));
  }

  private void throughVariable(Expr.Name name, Symbol.Var variable, List<Offence> found) {
    List<Offence> inner = ofVariable.get(variable);
    if (inner == null) {
      ofVariable.put(variable, List.of());
      inner = offences(variable.declaration().value());
      ofVariable.put(variable, inner);
    }
    if (!inner.isEmpty()) {
      Offence first = inner.get(0);
      List<Symbol.Var> through = new ArrayList<>(List.of(variable));
      through.addAll(first.through());
      found.add(new Offence(name.span(), first.source(), through));
    }
  }
}
