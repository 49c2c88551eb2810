package io.github.apimworkshop.bicep.syntax;

import java.util.List;

/**
 * A {@code #disable-next-line}, {@code #disable-diagnostics} or {@code #restore-diagnostics}
 * comment.
 */
public record Directive(Kind kind, int offset, List<String> codes) {

  /** What the directive asks for. */
  public enum Kind {
    DISABLE_NEXT_LINE,
    DISABLE,
    RESTORE
  }
}
