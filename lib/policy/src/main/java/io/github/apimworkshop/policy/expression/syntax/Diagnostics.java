package io.github.apimworkshop.policy.expression.syntax;

import io.github.apimworkshop.policy.expression.ExpressionDiagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one compilation. Not thread-safe. */
public final class Diagnostics {

  /** The last fault of a compilation: what follows it comes from giving up. */
  public static final String TOO_COMPLEX = "An expression is too long or complex to compile";

  private static final int MAX = 100;

  private final List<ExpressionDiagnostic> found = new ArrayList<>();
  private boolean quotedStrings;
  private boolean tooComplex;

  /** Notes a string in single quotes, which is no C# but occurs in published policies. */
  void noteQuotedString() {
    quotedStrings = true;
  }

  /**
   * Whether the source has strings in single quotes: then one character in such quotes may be a
   * string too.
   */
  public boolean hasQuotedStrings() {
    return quotedStrings;
  }

  /** What the compiler says of a feature that came with C# 8. */
  public static String newer(String feature) {
    return newer(feature, "8.0");
  }

  /** What the compiler says of a feature that came with a later version of C#. */
  static String newer(String feature, String version) {
    return "Feature '"
        + feature
        + "' is not available in C# 7.0. Please use language version "
        + version
        + " or greater.";
  }

  /** Adds a fault over a range of the source. */
  public void add(int start, int end, String message) {
    if (tooComplex) {
      return;
    }
    tooComplex = message.equals(TOO_COMPLEX);
    if (found.size() < MAX) {
      found.add(new ExpressionDiagnostic(start, Math.max(0, end - start), message));
    }
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** In source order. */
  public List<ExpressionDiagnostic> sorted() {
    return found.stream().sorted(Comparator.comparingInt(ExpressionDiagnostic::offset)).toList();
  }
}
