package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;

/** The steps from a parsed file to a bound and checked one. */
final class FileAnalysis {
  private final Workspace workspace;
  private final FileModel file;

  FileAnalysis(Workspace workspace, FileModel file) {
    this.workspace = workspace;
    this.file = file;
  }

  void run() {
    readTargetScope();
    Binder binder = new Binder(file);
    binder.declareAll();
    ReferencedFiles references = new ReferencedFiles(workspace, file);
    references.imports(binder);
    binder.bind();
    references.modules();
    references.loadFunctions();
    new FileChecks(file).run();
  }

  private void readTargetScope() {
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.TargetScope target
          && target.value() instanceof Expr.Str text
          && text.isLiteral()) {
        TargetScope scope = TargetScope.of(text.text());
        if (scope != null) {
          file.targetScope = scope;
        }
      }
    }
  }
}
