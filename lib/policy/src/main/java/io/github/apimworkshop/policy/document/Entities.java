package io.github.apimworkshop.policy.document;

/** Decodes XML entities and line ends. */
final class Entities {
  private Entities() {}

  /** A wrong reference is a fault; {@code attribute} turns line ends and tabs into blanks. */
  static void decodeStrictly(
      Cursor cursor, int start, int end, boolean attribute, MappedText.Builder into)
      throws DocumentSyntaxException {
    String text = cursor.text();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '&') {
        i = strictReference(cursor, i, end, into);
      } else if (!isCarriageReturn(text, i, end)) {
        into.append(attribute && Cursor.isBlank(c) ? ' ' : c, i);
      }
    }
  }

  /** Only real references are decoded; {@code &&} stays as it is. */
  static void decodeLeniently(String text, int start, int end, MappedText.Builder into) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int semicolon = c == '&' ? text.indexOf(';', i) : -1;
      String decoded =
          semicolon > 0 && semicolon < end ? decode(text.substring(i + 1, semicolon)) : null;
      if (decoded != null) {
        into.append(decoded, i);
        i = semicolon;
      } else if (!isCarriageReturn(text, i, end)) {
        into.append(c, i);
      }
    }
  }

  /** The first half of a Windows line end, which XML leaves out. */
  private static boolean isCarriageReturn(String text, int at, int end) {
    return text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
  }

  private static int strictReference(Cursor cursor, int at, int end, MappedText.Builder into)
      throws DocumentSyntaxException {
    String text = cursor.text();
    int nameEnd = at + 1;
    while (nameEnd < end && isReferencePart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == at + 1 || nameEnd >= end || text.charAt(nameEnd) != ';') {
      throw cursor.fault("An error occurred while parsing EntityName.", nameEnd);
    }
    String name = text.substring(at + 1, nameEnd);
    String decoded = decode(name);
    if (decoded == null) {
      throw cursor.fault("Reference to undeclared entity '" + name + "'.", at + 1);
    }
    into.append(decoded, at);
    return nameEnd;
  }

  private static boolean isReferencePart(char c) {
    return Cursor.isNamePart(c, false) || c == '#';
  }

  /** Null if there is no such entity. */
  private static String decode(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> name.startsWith("#") ? numeric(name.substring(1)) : null;
    };
  }

  private static String numeric(String digits) {
    boolean hex = digits.startsWith("x");
    try {
      int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
      return code > 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF)
          ? Character.toString(code)
          : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
