package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports properties that an object has twice. */
final class Duplicates {
  private final FileModel file;

  Duplicates(FileModel file) {
    this.file = file;
  }

  void report(Expr.Obj object) {
    Map<String, List<Expr.Str>> keys = new LinkedHashMap<>();
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.Property property && property.key().isLiteral()) {
        keys.computeIfAbsent(property.key().text(), key -> new ArrayList<>()).add(property.key());
      }
    }
    for (List<Expr.Str> same : keys.values()) {
      if (same.size() > 1) {
        same.forEach(key -> file.problems().add(key.span(), Bcp.BCP025, key.text()));
      }
    }
  }
}
