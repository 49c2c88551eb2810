package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;
import java.util.function.UnaryOperator;

/** Binds a parameters file and compares it with the file it is for. */
final class ParametersAnalysis {
  private final Workspace workspace;
  private final FileModel file;
  private final UnaryOperator<String> environment;

  ParametersAnalysis(Workspace workspace, FileModel file, UnaryOperator<String> environment) {
    this.workspace = workspace;
    this.file = file;
    this.environment = environment;
  }

  void run() {
    Binder binder = new Binder(file);
    binder.declareAll();
    ReferencedFiles references = new ReferencedFiles(workspace, file);
    references.imports(binder);
    extend(references, binder);
    binder.bind();
    references.loadFunctions();
    new FunctionPlaces(file).report();
    Typing typing = new Typing(file);
    new Cycles(file, typing).report();
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Var variable) {
        variable(variable, typing);
      } else if (decl instanceof Decl.Param param) {
        typing.of(param.value());
      }
    }
    new ParametersFunctions(file, typing, environment).run();
    using(references, typing);
  }

  private void variable(Decl.Var variable, Typing typing) {
    if (variable.type() == null) {
      typing.of(variable.value());
    } else {
      Type wanted = typing.symbols().declared(variable.type());
      new ValueChecks(file, typing, Severity.ERROR)
          .check(variable.value(), wanted, variable, "var");
    }
  }

  private void extend(ReferencedFiles references, Binder binder) {
    List<Decl.Extends> declarations = declarations(Decl.Extends.class);
    if (declarations.size() > 1) {
      declarations.forEach(each -> file.problems().add(each.span(), Bcp.BCP405));
    }
    Symbol declared = file.symbol(Symbol.Base.NAME);
    if (declared instanceof Symbol.Param param) {
      file.problems().add(param.declaration().name().span(), Bcp.BCP432);
    } else if (declared instanceof Symbol.Var variable) {
      file.problems().add(variable.declaration().name().span(), Bcp.BCP432);
    }
    if (declarations.size() == 1 && !(declarations.get(0).path() instanceof Expr.Skipped)) {
      FileModel base = references.parameters(declarations.get(0).path());
      file.parameters.extended = base == null || base.hasErrors() ? null : base;
      binder.declareBase(base == null || base.hasErrors() ? null : new Symbol.Base(base));
    }
  }

  private void using(ReferencedFiles references, Typing typing) {
    List<Decl.Using> declarations = declarations(Decl.Using.class);
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
    FileModel target = references.template(using.path(), Bcp.BCP276);
    if (target != null && !target.hasErrors()) {
      file.parameters.target = target;
      new ParametersComparison(file, target, typing).report(using);
    }
  }

  private <D extends Decl> List<D> declarations(Class<D> kind) {
    return file.tree().declarations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
