package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.syntax.Directive;
import io.github.apimworkshop.bicep.syntax.SourceText;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import java.util.List;

/** Applies {@code #disable-next-line} and its relatives. */
final class Suppression {
  private Suppression() {}

  static List<Problem> apply(SyntaxTree tree, List<Problem> problems) {
    if (tree.directives().isEmpty()) {
      return problems;
    }
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR || !isDisabled(tree, problem))
        .toList();
  }

  private static boolean isDisabled(SyntaxTree tree, Problem problem) {
    SourceText source = tree.source();
    int line = source.line(problem.offset());
    boolean disabled = false;
    for (Directive directive : tree.directives()) {
      if (!names(directive, problem.code())) {
        continue;
      }
      int directiveLine = source.line(directive.offset());
      switch (directive.kind()) {
        case DISABLE_NEXT_LINE -> {
          if (directiveLine + 1 == line) {
            return true;
          }
        }
        case DISABLE -> disabled |= directiveLine < line;
        case RESTORE -> disabled &= directiveLine >= line;
      }
    }
    return disabled;
  }

  private static boolean names(Directive directive, String code) {
    return directive.codes().stream().anyMatch(code::equalsIgnoreCase);
  }
}
