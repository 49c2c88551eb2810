package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Binds a parameters file and compares it with the file it is for. */
final class ParametersAnalysis {
  private final Workspace workspace;
  private final FileModel file;

  ParametersAnalysis(Workspace workspace, FileModel file) {
    this.workspace = workspace;
    this.file = file;
  }

  void run() {
    Binder binder = new Binder(file);
    binder.declareAll();
    ReferencedFiles references = new ReferencedFiles(workspace, file);
    references.imports(binder);
    binder.bind();
    references.loadFunctions();
    Typing typing = new Typing(file);
    new Cycles(file, typing).report();
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Var variable) {
        typing.of(variable.value());
      } else if (decl instanceof Decl.Param param) {
        typing.of(param.value());
      } else if (decl instanceof Decl.Extends found) {
        file.problems().add(found.span(), Bcp.BCP337);
      }
    }
    using(references, typing);
  }

  private void using(ReferencedFiles references, Typing typing) {
    List<Decl.Using> declarations =
        file.tree().declarations().stream()
            .filter(Decl.Using.class::isInstance)
            .map(Decl.Using.class::cast)
            .toList();
    if (declarations.isEmpty()) {
      file.problems().add(new Span(0, 0), Bcp.BCP261);
      return;
    }
    if (declarations.size() > 1) {
      declarations.forEach(using -> file.problems().add(using.span(), Bcp.BCP262));
      return;
    }
    Decl.Using using = declarations.get(0);
    if (using.path() == null || using.path() instanceof Expr.Skipped) {
      return;
    }
    FileModel target = references.template(using.path());
    if (target != null && !target.hasErrors()) {
      compare(target, using, typing);
    }
  }

  private void compare(FileModel target, Decl.Using using, Typing typing) {
    SymbolTypes types = new Typing(target).symbols();
    List<String> missing = new ArrayList<>();
    for (Symbol.Param wanted : target.symbols(Symbol.Param.class)) {
      Type type = types.parameter(wanted.declaration());
      Symbol given = file.symbol(wanted.name());
      if (given instanceof Symbol.Param param) {
        Type value = typing.of(param.declaration().value());
        if (!Assignability.fits(value, type)) {
          file.problems()
              .add(
                  param.declaration().value().span(),
                  Bcp.BCP260,
                  wanted.name(),
                  type.name(),
                  value.name());
        }
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
}
