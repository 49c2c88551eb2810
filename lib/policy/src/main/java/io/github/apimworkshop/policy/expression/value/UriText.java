package io.github.apimworkshop.policy.expression.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The codes of characters in addresses. */
public final class UriText {

  private static final String UNRESERVED = "-._~";

  private UriText() {}

  /** Uri.EscapeDataString. */
  public static String escapeData(String text) {
    return escape(text, UNRESERVED);
  }

  /** Uri.EscapeUriString. */
  public static String escapeUri(String text) {
    return escape(text, UNRESERVED + ";/?:@&=+$,#[]!'()*");
  }

  /** Codes of characters that need none are resolved; a percent sign that begins no code is one. */
  static String escapeIllegal(String text) {
    StringBuilder legal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean code = c == '%' && i + 2 < text.length() && isHex(text, i);
      int value = code ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : c;
      if (code && value < 128 && isUnreserved(value)) {
        legal.append((char) value);
        i += 2;
      } else {
        legal.append(c == '%' && !code ? "%25" : c);
      }
    }
    return escape(legal.toString(), UNRESERVED + ";/?:@&=+$,#[]!'()*%");
  }

  private static boolean isUnreserved(int c) {
    return Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
  }

  private static String escape(String text, String kept) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
      if (plain) {
        escaped.append((char) c);
      } else {
        escaped.append(String.format("%%%02X", c));
      }
    }
    return escaped.toString();
  }

  /** Uri.UnescapeDataString. */
  public static String unescapeData(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    while (i < source.length) {
      boolean code =
          source[i] == '%'
              && i + 2 < source.length
              && Character.digit(source[i + 1], 16) >= 0
              && Character.digit(source[i + 2], 16) >= 0;
      if (code) {
        bytes.write(Character.digit(source[i + 1], 16) * 16 + Character.digit(source[i + 2], 16));
        i += 3;
      } else {
        bytes.write(source[i++]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** ToString shows escaped characters unless they would change the meaning. */
  static String unescapeSafe(String uri) {
    StringBuilder shown = new StringBuilder();
    int i = 0;
    while (i < uri.length()) {
      int end = i;
      while (end + 2 < uri.length() && uri.charAt(end) == '%' && isHex(uri, end)) {
        end += 3;
      }
      if (end > i) {
        String decoded = unescapeData(uri.substring(i, end));
        boolean keep =
            decoded
                .chars()
                .anyMatch(c -> c < ' ' || "%/?#:@&=+$,;[]\\\u007f\ufffd".indexOf(c) >= 0);
        shown.append(keep ? uri.substring(i, end) : decoded);
        i = end;
      } else {
        shown.append(uri.charAt(i++));
      }
    }
    return shown.toString();
  }

  private static boolean isHex(String text, int percent) {
    return Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
