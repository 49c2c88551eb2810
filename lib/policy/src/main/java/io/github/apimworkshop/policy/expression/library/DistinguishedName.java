package io.github.apimworkshop.policy.expression.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** A distinguished name as .NET writes it: the most specific part first, a blank after commas. */
final class DistinguishedName {

  /** The names .NET has and RFC 2253 has not. */
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "1.2.840.113549.1.9.1", "E",
          "2.5.4.4", "SN",
          "2.5.4.5", "SERIALNUMBER",
          "2.5.4.8", "S",
          "2.5.4.12", "T",
          "2.5.4.42", "G",
          "2.5.4.43", "I");

  private DistinguishedName() {}

  static String of(X500Principal principal) {
    List<String> shown = new ArrayList<>();
    for (String part : parts(principal)) {
      int equals = part.indexOf('=');
      shown.add(part.substring(0, equals + 1) + quoted(unescaped(part.substring(equals + 1))));
    }
    return String.join(", ", shown);
  }

  /** The value of the first part with one of the keywords, or null. */
  static String value(X500Principal principal, List<String> keywords) {
    for (String keyword : keywords) {
      for (String part : parts(principal)) {
        if (part.startsWith(keyword + "=")) {
          return unescaped(part.substring(keyword.length() + 1));
        }
      }
    }
    return null;
  }

  private static List<String> parts(X500Principal principal) {
    String name = principal.getName(X500Principal.RFC2253, KEYWORDS);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length()) {
        part.append(c).append(name.charAt(++i));
      } else if (c == ',') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static String unescaped(String value) {
    return value.replaceAll("\\\\(.)", "$1");
  }

  private static String quoted(String value) {
    boolean special =
        value.isEmpty()
            || !value.equals(value.trim())
            || value.chars().anyMatch(c -> ",+=\"\n<>#;".indexOf(c) >= 0);
    return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
