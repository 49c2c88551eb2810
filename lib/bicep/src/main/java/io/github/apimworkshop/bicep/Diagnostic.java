package io.github.apimworkshop.bicep;

import java.nio.file.Path;

/**
 * One finding of the compiler. Line and column count from 1, {@code length} is in UTF-16 units and
 * 0 where a token is missing. {@code code} is a BCP number or the name of a linter rule.
 */
public record Diagnostic(
    Path file, int line, int column, int length, Severity severity, String code, String message) {

  /** The console form of the official command, one line. */
  @Override
  public String toString() {
    String page = code.startsWith("BCP") ? "core-diagnostics" : "linter-diagnostics";
    return "%s(%d,%d) : %s %s: %s [https://aka.ms/bicep/%s#%s]"
        .formatted(file, line, column, severity.label(), code, message, page, code);
  }
}
