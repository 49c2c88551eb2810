package io.github.apimworkshop.localazure.apimanagement;

/**
 * Turns a policy document from {@code rawxml} into {@code xml} and back: only the text of
 * expressions differs.
 */
final class PolicyEscaping {
  private PolicyEscaping() {}

  /** Escapes what XML does not allow inside expressions. */
  static String escape(String raw) {
    StringBuilder xml = new StringBuilder(raw.length() + 64);
    int at = 0;
    while (at < raw.length()) {
      int start = expressionStart(raw, at);
      if (start < 0) {
        break;
      }
      int end = expressionEnd(raw, start);
      xml.append(raw, at, start);
      escapeInto(xml, raw.substring(start, end), inAttribute(raw, start));
      at = end;
    }
    return xml.append(raw, at, raw.length()).toString();
  }

  /** Takes the escapes out of expressions. */
  static String unescape(String xml) {
    StringBuilder raw = new StringBuilder(xml.length());
    int at = 0;
    while (at < xml.length()) {
      int start = expressionStart(xml, at);
      if (start < 0) {
        break;
      }
      int end = escapedEnd(xml, start);
      raw.append(xml, at, start);
      raw.append(
          xml.substring(start, end)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&apos;", "'")
              .replace("&amp;", "&"));
      at = end;
    }
    return raw.append(xml, at, xml.length()).toString();
  }

  private static void escapeInto(StringBuilder xml, String expression, boolean attribute) {
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      switch (c) {
        case '&' -> xml.append(isEntity(expression, i) ? "&" : "&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append(attribute ? "&quot;" : "\"");
        default -> xml.append(c);
      }
    }
  }

  private static boolean isEntity(String text, int ampersand) {
    return text.startsWith("&amp;", ampersand)
        || text.startsWith("&lt;", ampersand)
        || text.startsWith("&gt;", ampersand)
        || text.startsWith("&quot;", ampersand)
        || text.startsWith("&apos;", ampersand);
  }

  private static int expressionStart(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      if (text.startsWith("<!--", i)) {
        int end = text.indexOf("-->", i);
        i = end < 0 ? text.length() : end + 2;
      } else if (text.charAt(i) == '@'
          && (text.charAt(i + 1) == '(' || text.charAt(i + 1) == '{')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean inAttribute(String text, int start) {
    return start > 1 && text.charAt(start - 1) == '"' && text.charAt(start - 2) == '=';
  }

  private static int escapedEnd(String xml, int start) {
    return inAttribute(xml, start) ? quote(xml, start) : expressionEnd(xml, start);
  }

  private static int quote(String xml, int start) {
    int end = xml.indexOf('"', start);
    return end < 0 ? xml.length() : end;
  }

  /** After the bracket that closes the expression; strings and comments are skipped. */
  private static int expressionEnd(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = stringEnd(text, i);
      } else if (c == '(' || c == '{') {
        depth++;
      } else if ((c == ')' || c == '}') && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int stringEnd(String text, int start) {
    char quote = text.charAt(start);
    boolean verbatim = start > 0 && text.charAt(start - 1) == '@';
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && !verbatim) {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return text.length();
  }
}
