package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.diagnostics.Problems;
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
        fits(wanted, type, inherited(wanted.name()));
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

  /** What is wrong with an inherited value is reported where the file inherits. */
  private void fits(Symbol.Param wanted, Type type, Inherited inherited) {
    Typing typing = new Typing(inherited.base());
    Decl.Param given = inherited.param().declaration();
    Type value = typing.of(given.value());
    if (!Assignability.fits(value, type)) {
      file.problems().add(extendsPath(), Bcp.BCP260, wanted.name(), type.name(), value.name());
      return;
    }
    Problems problems = inherited.base().problems();
    int mark = problems.mark();
    new ValueChecks(inherited.base(), typing, Severity.ERROR)
        .check(given.value(), type, given, "param");
    List<Problem> found = problems.all().subList(mark, problems.all().size());
    problems.forgetSince(mark);
    found.forEach(problem -> file.problems().add(problem.at(extendsPath())));
  }

  private record Inherited(FileModel base, Symbol.Param param) {}

  /** The nearest value of that name further up, or null. */
  private Inherited inherited(String name) {
    for (FileModel base = file.extended(); base != null; base = base.extended()) {
      if (base.symbol(name) instanceof Symbol.Param param) {
        return new Inherited(base, param);
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
