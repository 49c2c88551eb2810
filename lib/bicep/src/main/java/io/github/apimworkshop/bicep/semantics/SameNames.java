package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports resources, existing ones too, and modules of one file that have the same fixed name in
 * one place.
 */
final class SameNames {
  private static final int DEEPEST = 64;

  private final FileModel file;
  private final Typing typing;
  private final IdentityHashMap<Object, Integer> unknown = new IdentityHashMap<>();

  SameNames(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void report() {
    Map<List<String>, List<Symbol>> same = new LinkedHashMap<>();
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      if (isDeployed(resource.body()) && literal(resource.body()) != null) {
        same.computeIfAbsent(id(resource), ignored -> new ArrayList<>()).add(resource);
      }
    }
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      if (isDeployed(module.body()) && literal(module.body()) != null) {
        same.computeIfAbsent(id(module), ignored -> new ArrayList<>()).add(module);
      }
    }
    same.values().forEach(this::report);
  }

  /** Type, place and the names from the outermost resource inwards. */
  private List<String> id(Symbol.Resource resource) {
    List<String> id = new ArrayList<>();
    id.add(segment(resource.body().value("name")));
    Symbol.Resource root = resource;
    ResourceRef parent = file.parent(resource);
    for (int depth = 0; parent != null && depth < DEEPEST; depth++) {
      root = parent.symbol();
      if (parent.index() != null) {
        id.add(0, segment(parent.index()));
      }
      id.add(0, segment(root.body().value("name")));
      parent = file.parent(root);
    }
    id.add(0, place(root.body()));
    id.add(0, resource.type().toLowerCase(Locale.ROOT));
    return id;
  }

  /** Where a resource without a parent is; another call is another place. */
  private String place(Body body) {
    Expr scope = body.value("scope");
    if (scope == null) {
      return body.property("scope") == null && body.property("parent") == null ? "" : one(body);
    }
    ResourceRef on = file.resource(scope);
    if (on != null) {
      return one(on.symbol()) + (on.index() == null ? "" : one(on.index()));
    }
    return isHere(scope) ? "" : one(scope);
  }

  private boolean isHere(Expr scope) {
    String function = FileModel.builtIn(file, FileModel.plain(scope));
    return file.targetScope().keyword().equals(function)
        && FileModel.arguments(FileModel.plain(scope)).isEmpty();
  }

  /** The kind of scope, what names the scope, and the name. */
  private List<String> id(Symbol.Module module) {
    List<String> id = new ArrayList<>(List.of("module"));
    Expr scope = module.body().value("scope");
    Expr plain = scope == null ? null : FileModel.plain(scope);
    String function = plain == null ? null : FileModel.builtIn(file, plain);
    ResourceRef group = scope == null ? null : file.resource(scope);
    if (scope == null) {
      id.add(file.targetScope().keyword());
    } else if (group != null) {
      id.add("resourceGroup");
      id.add(segment(group.symbol().body().value("name")));
      String around = place(group.symbol().body());
      if (!around.isEmpty()) {
        id.add(around);
      }
    } else if (function != null && ScopeFunctions.isScope(function)) {
      id.add(function);
      FileModel.arguments(plain).forEach(argument -> id.add(segment(argument)));
    } else {
      id.add(one(scope));
    }
    id.add(segment(module.body().value("name")));
    return id;
  }

  private boolean isDeployed(Body body) {
    return body.condition() == null || typing.of(body.condition()).equals(new Type.Bool(true));
  }

  /** The text where it is known; else the value is like no other. */
  private String segment(Expr value) {
    if (value != null && typing.of(value) instanceof Type.Str text && text.value() != null) {
      return "'" + text.value();
    } else if (value != null
        && typing.of(value) instanceof Type.Int number
        && number.value() != null) {
      return number.value().toString();
    }
    return one(value == null ? new Object() : value);
  }

  private String one(Object value) {
    return "#" + unknown.computeIfAbsent(value, ignored -> unknown.size());
  }

  private String literal(Body body) {
    return body.count("name") == 1
            && typing.of(body.value("name")) instanceof Type.Str name
            && name.value() != null
        ? name.value()
        : null;
  }

  private void report(List<Symbol> symbols) {
    if (symbols.size() < 2) {
      return;
    }
    String names = Suggestion.quoted(symbols.stream().map(Symbol::name).toList());
    for (Symbol symbol : symbols) {
      boolean resource = symbol instanceof Symbol.Resource;
      Body body = resource ? ((Symbol.Resource) symbol).body() : ((Symbol.Module) symbol).body();
      file.problems().add(body.value("name").span(), resource ? Bcp.BCP121 : Bcp.BCP122, names);
    }
  }
}
