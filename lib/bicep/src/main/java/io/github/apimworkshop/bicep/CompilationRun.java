package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.emit.TemplateEmitter;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One compilation from the entry file to its template. */
final class CompilationRun {
  private final Workspace workspace;

  CompilationRun(SourceFiles files) {
    workspace = new Workspace(files);
  }

  Compilation compile(Path entry) {
    FileModel model;
    try {
      model = workspace.load(entry);
    } catch (IOException e) {
      Diagnostic unreadable =
          new Diagnostic(entry, 1, 1, 0, Severity.ERROR, "BCP091", Workspace.reason(entry, e));
      return new Compilation(Optional.empty(), List.of(unreadable), workspace.sources());
    }
    List<Diagnostic> diagnostics = diagnostics();
    boolean failed = diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    Optional<ObjectNode> template =
        failed ? Optional.empty() : Optional.of(TemplateEmitter.template(model));
    return new Compilation(template, diagnostics, workspace.sources());
  }

  private List<Diagnostic> diagnostics() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (FileModel model : workspace.models()) {
      model.reported().stream()
          .sorted(Comparator.comparingInt(Problem::offset))
          .map(model.tree().source()::locate)
          .forEach(diagnostics::add);
    }
    return diagnostics;
  }
}
