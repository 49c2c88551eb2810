package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.UriText;
import java.nio.charset.StandardCharsets;

/** WebUtility. */
final class WebText {

  private static final String UNESCAPED = "-_.!*()";

  private WebText() {}

  static void define(TypeTable table) {
    new TypeBuilder(table, new TypeDefinition("System.Net.WebUtility", TypeKind.STATIC))
        .fixed(
            "string UrlEncode(string value)", a -> a[0] == null ? null : urlEncode((String) a[0]))
        .fixed(
            "string UrlDecode(string encodedValue)",
            a -> a[0] == null ? null : urlDecode((String) a[0]))
        .fixed(
            "string HtmlEncode(string value)", a -> a[0] == null ? null : htmlEncode((String) a[0]))
        .fixed(
            "string HtmlDecode(string value)", a -> a[0] == null ? null : htmlDecode((String) a[0]))
        .fixed(
            "byte[] UrlEncodeToBytes(byte[] encodedValue, int offset, int count)",
            a ->
                urlEncode(
                        new String(
                            (byte[]) a[0],
                            (Integer) a[1],
                            (Integer) a[2],
                            StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.US_ASCII));
  }

  /** Blanks become plus signs, hexadecimal digits are upper case. */
  static String urlEncode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0);
      if (plain) {
        encoded.append((char) c);
      } else if (c == ' ') {
        encoded.append('+');
      } else {
        encoded.append(String.format("%%%02X", c));
      }
    }
    return encoded.toString();
  }

  static String urlDecode(String text) {
    return UriText.unescapeData(text.replace('+', ' '));
  }

  static String htmlEncode(String text) {
    StringBuilder encoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> encoded.append("&lt;");
        case '>' -> encoded.append("&gt;");
        case '&' -> encoded.append("&amp;");
        case '"' -> encoded.append("&quot;");
        case '\'' -> encoded.append("&#39;");
        default -> {
          if ((c >= 160 && c < 256) || c > 0xffff) {
            encoded.append("&#").append(c).append(';');
          } else {
            encoded.appendCodePoint(c);
          }
        }
      }
    }
    return encoded.toString();
  }

  static String htmlDecode(String text) {
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      String replacement = end < 0 || end - i > 10 ? null : entity(text.substring(i + 1, end));
      if (replacement == null) {
        decoded.append(text.charAt(i++));
      } else {
        decoded.append(replacement);
        i = end + 1;
      }
    }
    return decoded.toString();
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      return HtmlEntities.byName(name);
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
