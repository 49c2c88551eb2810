package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Compares what a parameters file assigns, inherited values included, with what is declared. */
final class ParametersComparison {
  private final FileModel file;
  private final FileModel target;
  private final ValueChecks values;

  ParametersComparison(FileModel file, FileModel target, Typing typing) {
    this.file = file;
    this.target = target;
    this.values = new ValueChecks(file, typing, Severity.ERROR);
  }

  void report(Decl.Using using) {
    SymbolTypes types = new Typing(target).symbols();
    List<String> missing = new ArrayList<>();
    for (Symbol.Param wanted : target.symbols(Symbol.Param.class)) {
      Type type = types.parameter(wanted.declaration());
      if (file.symbol(wanted.name()) instanceof Symbol.Param param) {
        Type open = wanted.declaration().value() == null ? type : Type.nullable(type);
        Decl.Param given = param.declaration();
        values.check(given.value(), open, given, "param");
      } else if (inherited(wanted.name()) != null) {
        fits(wanted, type, inherited(wanted.name()), extendsPath());
      } else if (wanted.declaration().value() == null && !Type.isNullable(type)) {
        missing.add(wanted.name());
      }
    }
    if (!missing.isEmpty()) {
      file.problems().add(using.path().span(), Bcp.BCP258, Suggestion.quoted(missing));
    }
    for (Symbol.Param given : file.symbols(Symbol.Param.class)) {
      if (!(target.symbol(given.name()) instanceof Symbol.Param)) {
        file.problems().add(given.declaration().name().span(), Bcp.BCP259, given.name());
      }
    }
  }

  private void fits(Symbol.Param wanted, Type type, Type value, Span span) {
    if (!Assignability.fits(value, type)) {
      file.problems().add(span, Bcp.BCP260, wanted.name(), type.name(), value.name());
    }
  }

  /** The type of an inherited value, or null if there is none. */
  private Type inherited(String name) {
    for (FileModel base = file.extended(); base != null; base = base.extended()) {
      if (base.symbol(name) instanceof Symbol.Param param) {
        return new Typing(base).of(param.declaration().value());
      }
    }
    return null;
  }

  private Span extendsPath() {
    return file.tree().declarations().stream()
        .filter(Decl.Extends.class::isInstance)
        .map(found -> ((Decl.Extends) found).path().span())
        .findFirst()
        .orElseThrow();
  }
}
