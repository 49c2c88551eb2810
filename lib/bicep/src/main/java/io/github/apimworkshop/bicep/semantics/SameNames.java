package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reports resources and modules of one file that have the same fixed name. */
final class SameNames {
  private final FileModel file;
  private final Typing typing;

  SameNames(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void report() {
    Map<String, List<Symbol>> same = new LinkedHashMap<>();
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      if (!resource.existing()
          && isDeployed(resource.body())
          && place(resource.body()) != null
          && literal(resource.body()) != null) {
        String key =
            "r"
                + resource.type().toLowerCase(Locale.ROOT)
                + " "
                + place(resource.body())
                + literal(resource.body());
        same.computeIfAbsent(key, ignored -> new ArrayList<>()).add(resource);
      }
    }
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      if (isDeployed(module.body())
          && isHere(module.body().value("scope"))
          && literal(module.body()) != null) {
        same.computeIfAbsent("m" + literal(module.body()), ignored -> new ArrayList<>())
            .add(module);
      }
    }
    same.values().forEach(this::report);
  }

  /** True if a module goes where the file goes, said so or not. */
  private boolean isHere(Expr scope) {
    return scope == null
        || (file.targetScope().keyword().equals(FileModel.builtIn(file, scope))
            && FileModel.arguments(scope).isEmpty());
  }

  /** The names of parent and scope; null where they are no plain names. */
  private static String place(Body body) {
    StringBuilder place = new StringBuilder();
    for (String property : List.of("parent", "scope")) {
      Expr value = body.value(property);
      if (value instanceof Expr.Name name) {
        place.append(property).append(' ').append(name.identifier().name()).append(' ');
      } else if (body.property(property) != null) {
        return null;
      }
    }
    return place.toString();
  }

  private boolean isDeployed(Body body) {
    return body.condition() == null || typing.of(body.condition()).equals(new Type.Bool(true));
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
