package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.workshop.WorkshopException;
import java.util.List;
import java.util.Set;

/** Turns the errors of a compilation into one sentence that names the first place. */
final class CompileErrors {
  /**
   * Names a resource does not answer. The compiler only warns, since Azure may know more; but the
   * deployment would fail after half of it is there.
   */
  private static final Set<String> UNKNOWN_ANSWER = Set.of("BCP052", "BCP053", "BCP083");

  private CompileErrors() {}

  static ObjectNode templateOf(Compilation compilation) {
    List<Diagnostic> diagnostics = compilation.diagnostics();
    if (diagnostics.stream().anyMatch(CompileErrors::stops)) {
      throw failure(diagnostics);
    }
    return compilation.template().orElseThrow(() -> failure(diagnostics));
  }

  private static boolean stops(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR || UNKNOWN_ANSWER.contains(diagnostic.code());
  }

  private static WorkshopException failure(List<Diagnostic> diagnostics) {
    List<Diagnostic> errors = diagnostics.stream().filter(CompileErrors::stops).toList();
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
