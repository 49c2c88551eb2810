package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.emit.TemplateEmitter;
import io.github.apimworkshop.bicep.parameters.ParametersEmitter;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One compilation from the entry file to its document. */
final class CompilationRun {
  /**
   * As in the official output, what a dot cannot follow comes before the name missing behind it.
   */
  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt(Problem::offset)
          .thenComparing(problem -> !problem.code().equals(Bcp.BCP055.name()));

  private static final Set<String> COMPUTABLE =
      Stream.of(
              Bcp.BCP033,
              Bcp.BCP034,
              Bcp.BCP035,
              Bcp.BCP036,
              Bcp.BCP037,
              Bcp.BCP089,
              Bcp.BCP258,
              Bcp.BCP259,
              Bcp.BCP260)
          .map(Bcp::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Workspace workspace;

  CompilationRun(SourceFiles files, UnaryOperator<String> environment) {
    workspace = new Workspace(files, environment);
  }

  Compilation compile(Path entry) {
    try {
      FileModel model = workspace.load(entry);
      return hasErrors() ? finish(null, null) : finish(TemplateEmitter.template(model), null);
    } catch (IOException e) {
      return unreadable(entry, e);
    } catch (StackOverflowError e) {
      return tooDeep(entry);
    } catch (IllegalStateException e) {
      return defect(entry, e);
    }
  }

  Compilation compileParameters(Path entry, TemplateEvaluator evaluator) {
    try {
      FileModel model = workspace.loadParameters(entry);
      return isComputable()
          ? finish(new ParametersEmitter(evaluator).emit(model), model.target())
          : finish(null, null);
    } catch (IOException e) {
      return unreadable(entry, e);
    } catch (StackOverflowError e) {
      return tooDeep(entry);
    } catch (IllegalStateException e) {
      return defect(entry, e);
    }
  }

  /** The parser bounds expressions; what is left are very long chains of declarations. */
  private Compilation tooDeep(Path entry) {
    Diagnostic found =
        new Diagnostic(
            entry,
            1,
            1,
            0,
            Severity.ERROR,
            "nesting-too-deep",
            "The declarations build on each other in too long a chain. Shorten it.");
    return refused(found);
  }

  private Compilation defect(Path entry, IllegalStateException e) {
    Diagnostic found =
        new Diagnostic(
            entry,
            1,
            1,
            0,
            Severity.ERROR,
            "compiler-defect",
            "The compiler cannot handle this file although it found nothing wrong with it: "
                + e.getMessage());
    return refused(found);
  }

  private Compilation refused(Diagnostic found) {
    return new Compilation(Optional.empty(), Optional.empty(), List.of(found), workspace.sources());
  }

  /** True if values of the wrong type are the worst that was found: they can be computed still. */
  private boolean isComputable() {
    return workspace.models().stream()
        .flatMap(model -> model.problems().all().stream())
        .filter(problem -> problem.severity() == Severity.ERROR)
        .allMatch(problem -> COMPUTABLE.contains(problem.code()));
  }

  private boolean hasErrors() {
    return workspace.models().stream().anyMatch(FileModel::hasErrors);
  }

  private Compilation unreadable(Path entry, IOException e) {
    Diagnostic found =
        new Diagnostic(entry, 1, 1, 0, Severity.ERROR, "BCP091", Workspace.reason(entry, e));
    return refused(found);
  }

  private Compilation finish(ObjectNode document, FileModel target) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (FileModel model : workspace.models()) {
      model.reported().stream()
          .sorted(ORDER)
          .map(model.tree().source()::locate)
          .forEach(diagnostics::add);
    }
    Optional<ObjectNode> template = hasErrors() ? Optional.empty() : Optional.ofNullable(document);
    Optional<Compilation.Target> shown =
        Optional.ofNullable(target)
            .filter(file -> template.isPresent())
            .map(
                file ->
                    new Compilation.Target(
                        file.tree().source().path(), TemplateEmitter.template(file)));
    return new Compilation(template, shown, diagnostics, workspace.sources());
  }
}
