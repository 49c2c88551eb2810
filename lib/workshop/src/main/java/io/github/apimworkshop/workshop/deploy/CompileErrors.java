package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.workshop.WorkshopException;
import java.util.List;

/** Turns the errors of a compilation into one sentence that names the first place. */
final class CompileErrors {
  private CompileErrors() {}

  static ObjectNode templateOf(Compilation compilation) {
    List<Diagnostic> diagnostics = compilation.diagnostics();
    return compilation.template().orElseThrow(() -> failure(diagnostics));
  }

  private static boolean isError(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR;
  }

  private static WorkshopException failure(List<Diagnostic> diagnostics) {
    List<Diagnostic> errors = diagnostics.stream().filter(CompileErrors::isError).toList();
    String more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
    return new WorkshopException(
        "LAB-010",
        errors.stream().findFirst().map(CompileErrors::place).orElse("The file does not compile.")
            + more);
  }

  private static String place(Diagnostic d) {
    return "%s:%d:%d %s %s"
        .formatted(ShownPath.of(d.file()), d.line(), d.column(), d.code(), d.message());
  }
}
