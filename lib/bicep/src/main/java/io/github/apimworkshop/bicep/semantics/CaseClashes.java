package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reports names that templates, where upper and lower case are the same, cannot tell apart. */
final class CaseClashes {
  private final FileModel file;

  CaseClashes(FileModel file) {
    this.file = file;
  }

  void report() {
    declared("parameters", Decl.Param.class);
    declared("variables", Decl.Var.class);
    declared("outputs", Decl.Output.class);
    declared("types", Decl.Type.class);
    declared("functions", Decl.Func.class);
    TypeWalk.all(
        file,
        type -> {
          if (type instanceof TypeExpr.Obj object) {
            clashes(
                "type properties",
                object.properties().stream()
                    .map(property -> new Named(property.name(), property.nameSpan()))
                    .toList());
          }
        });
    if (!file.symbols(Symbol.Var.class).isEmpty()) {
      reserved();
    }
  }

  private record Named(String name, Span span) {}

  private void declared(String plural, Class<? extends Decl.Named> kind) {
    List<Named> names = new ArrayList<>();
    for (Decl decl : file.tree().declarations()) {
      if (kind.isInstance(decl) && kind.cast(decl).name().valid()) {
        Decl.Named named = kind.cast(decl);
        names.add(new Named(named.name().name(), named.name().span()));
      }
    }
    clashes(plural, names);
  }

  private void clashes(String plural, List<Named> names) {
    Map<String, List<Named>> groups = new LinkedHashMap<>();
    for (Named named : names) {
      groups
          .computeIfAbsent(named.name().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(named);
    }
    for (List<Named> group : groups.values()) {
      List<String> spellings = group.stream().map(Named::name).toList();
      Set<String> different = new HashSet<>(spellings);
      if (group.size() > 1 && different.size() == group.size()) {
        String quoted = Suggestion.quoted(spellings);
        group.forEach(named -> file.problems().add(named.span(), Bcp.BCP353, plural, quoted));
      }
    }
  }

  /** A variable called {@code copy} would be taken for the loops among the variables. */
  private void reserved() {
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      if (variable.name().equalsIgnoreCase("copy")) {
        file.problems().add(variable.declaration().name().span(), Bcp.BCP239, "copy");
        return;
      }
    }
  }
}
