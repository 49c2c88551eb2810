package io.github.apimworkshop.policy.document;

/** A place in the text that moves forward, with the faults .NET's XML reader would report there. */
final class Cursor {
  private final SourceText source;
  private final String text;
  private int at;

  Cursor(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  char next() {
    return text.charAt(at++);
  }

  boolean startsWith(String token) {
    return text.startsWith(token, at);
  }

  boolean skip(String token) {
    if (startsWith(token)) {
      at += token.length();
      return true;
    }
    return false;
  }

  boolean skipBlanks() {
    int start = at;
    while (!atEnd() && isBlank(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  /** Moves behind the token or to the fault that it never comes. */
  void skipBehind(String token, String what) throws DocumentSyntaxException {
    int end = text.indexOf(token, at);
    if (end < 0) {
      throw fault("Unexpected end of file while parsing " + what + " has occurred.", text.length());
    }
    at = end + token.length();
  }

  String name() throws DocumentSyntaxException {
    int start = at;
    while (!atEnd() && isNamePart(text.charAt(at), at == start)) {
      at++;
    }
    if (at == start) {
      if (atEnd()) {
        throw fault("Unexpected end of file has occurred.", at);
      }
      throw fault(
          "Name cannot begin with the '%s' character, hexadecimal value 0x%02X."
              .formatted(visible(peek()), (int) peek()),
          at);
    }
    return text.substring(start, at);
  }

  DocumentSyntaxException unexpected(String expected) {
    if (atEnd()) {
      return fault("Unexpected end of file has occurred.", at);
    }
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end), false)) {
      end++;
    }
    String token = end > at ? text.substring(at, end) : visible(peek());
    return fault("'" + token + "' is an unexpected token. " + expected, at);
  }

  DocumentSyntaxException fault(String message, int offset) {
    return new DocumentSyntaxException(message, source.position(Math.min(offset, text.length())));
  }

  SourcePosition position(int offset) {
    return source.position(offset);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isNamePart(char c, boolean first) {
    if (Character.isLetter(c) || c == '_' || c == ':') {
      return true;
    }
    return !first && (Character.isDigit(c) || c == '-' || c == '.');
  }

  private static String visible(char c) {
    return c < ' ' ? "." : String.valueOf(c);
  }
}
