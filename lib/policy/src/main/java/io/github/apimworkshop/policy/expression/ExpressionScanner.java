package io.github.apimworkshop.policy.expression;

/** Finds where an expression ends inside a policy document that need not be well-formed XML. */
public final class ExpressionScanner {

  private static final int MAX_DEPTH = 200;
  private static final String[] DOUBLE_QUOTES = {"\"", "&quot;", "&#34;", "&#x22;"};
  private static final String[] SINGLE_QUOTES = {"'", "&apos;", "&#39;", "&#x27;"};

  private final CharSequence text;

  private ExpressionScanner(CharSequence text) {
    this.text = text;
  }

  /** Whether an at sign with an opening round or curly bracket stands at the offset. */
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
    if (!startsAt(text, start)) {
      return -1;
    }
    return new ExpressionScanner(text).code(start + 1, false, 0);
  }

  /** From an opening bracket (or inside a hole) to just after the bracket that closes it. */
  private int code(int start, boolean hole, int nesting) {
    if (nesting > MAX_DEPTH) {
      return -1;
    }
    int depth = hole ? 1 : 0;
    int i = start;
    while (i >= 0 && i < text.length()) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
        i++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
        i++;
        if (depth == 0) {
          return i;
        }
      } else if (hole && depth == 1 && c == ':' && !at(i, "::")) {
        return formatEnd(i);
      } else {
        i = skip(i, nesting);
      }
    }
    return -1;
  }

  private int skip(int i, int nesting) {
    if (at(i, "//")) {
      return lineEnd(i);
    }
    if (at(i, "/*")) {
      int end = indexOf("*/", i + 2);
      return end < 0 ? -1 : end + 2;
    }
    if (at(i, "$@") || at(i, "@$")) {
      String quote = quoteAt(i + 2, DOUBLE_QUOTES);
      return quote == null ? i + 2 : interpolated(i + 2 + quote.length(), quote, true, nesting);
    }
    char c = text.charAt(i);
    if (c == '$' || c == '@') {
      String quote = quoteAt(i + 1, DOUBLE_QUOTES);
      if (quote == null) {
        return i + 1;
      }
      int from = i + 1 + quote.length();
      return c == '$' ? interpolated(from, quote, false, nesting) : verbatim(from, quote);
    }
    String quote = quoteAt(i, DOUBLE_QUOTES);
    if (quote == null) {
      quote = quoteAt(i, SINGLE_QUOTES);
    }
    return quote == null ? i + 1 : regular(i + quote.length(), quote);
  }

  private int regular(int start, String quote) {
    int i = start;
    while (i < text.length()) {
      if (at(i, quote)) {
        return i + quote.length();
      }
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      i = c == '\\' ? afterEscape(i) : i + 1;
    }
    return -1;
  }

  private int afterEscape(int backslash) {
    String quote = quoteAt(backslash + 1, DOUBLE_QUOTES);
    return backslash + 1 + (quote == null ? 1 : quote.length());
  }

  private int verbatim(int start, String quote) {
    int i = start;
    while (i < text.length()) {
      if (at(i, quote + quote)) {
        i += 2 * quote.length();
      } else if (at(i, quote)) {
        return i + quote.length();
      } else {
        i++;
      }
    }
    return -1;
  }

  private int interpolated(int start, String quote, boolean verbatim, int nesting) {
    int i = start;
    while (i >= 0 && i < text.length()) {
      if (verbatim && at(i, quote + quote)) {
        i += 2 * quote.length();
      } else if (at(i, quote)) {
        return i + quote.length();
      } else if (at(i, "{{") || at(i, "}}")) {
        i += 2;
      } else if (text.charAt(i) == '{') {
        i = code(i + 1, true, nesting + 1);
      } else if (!verbatim && text.charAt(i) == '\\') {
        i = afterEscape(i);
      } else if (!verbatim && text.charAt(i) == '\n') {
        return -1;
      } else {
        i++;
      }
    }
    return -1;
  }

  private int formatEnd(int colon) {
    int close = indexOf("}", colon);
    return close < 0 ? -1 : close + 1;
  }

  private int lineEnd(int start) {
    int end = indexOf("\n", start);
    return end < 0 ? text.length() : end;
  }

  private String quoteAt(int i, String[] spellings) {
    for (String spelling : spellings) {
      if (at(i, spelling)) {
        return spelling;
      }
    }
    return null;
  }

  private boolean at(int i, String expected) {
    if (i + expected.length() > text.length()) {
      return false;
    }
    for (int k = 0; k < expected.length(); k++) {
      if (text.charAt(i + k) != expected.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(String wanted, int from) {
    for (int i = from; i + wanted.length() <= text.length(); i++) {
      if (at(i, wanted)) {
        return i;
      }
    }
    return -1;
  }
}
