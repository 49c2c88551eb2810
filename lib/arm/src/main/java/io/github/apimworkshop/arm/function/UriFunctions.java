package io.github.apimworkshop.arm.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code uri} as .NET combines a base and a relative URI, and percent encoding. */
final class UriFunctions {
  private static final Pattern ABSOLUTE =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)//([^/?#]*)([^?#]*)(.*)");
  private static final String UNRESERVED = "-_.~";

  private UriFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("uri", 2, UriFunctions::uri)
        .add("uriComponent", 1, call -> TextNode.valueOf(escaped(call.text(0))))
        .add("uriComponentToString", 1, call -> TextNode.valueOf(unescaped(call.text(0))));
  }

  private static JsonNode uri(Arguments call) {
    String relative = call.text(1);
    Matcher base = ABSOLUTE.matcher(call.text(0));
    if (!base.matches()) {
      throw call.fail(
          "expects its parameter '1' to be an absolute URI. The provided value is '"
              + call.text(0)
              + "'");
    }
    String scheme = base.group(1).toLowerCase(Locale.ROOT);
    String root = scheme + "//" + base.group(2).toLowerCase(Locale.ROOT);
    String path = base.group(3);
    if (ABSOLUTE.matcher(relative).matches()) {
      return TextNode.valueOf(escapedSpaces(relative));
    }
    String combined;
    if (relative.isEmpty()) {
      combined = root + (path.isEmpty() ? "/" : path) + withoutFragment(base.group(4));
    } else if (relative.startsWith("//")) {
      combined = scheme + relative;
    } else if (relative.startsWith("/")) {
      combined = root + withoutDots(relative);
    } else if (relative.startsWith("?") || relative.startsWith("#")) {
      combined = root + (path.isEmpty() ? "/" : path) + relative;
    } else {
      combined = root + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + relative);
    }
    return TextNode.valueOf(escapedSpaces(combined));
  }

  private static String withoutFragment(String queryAndFragment) {
    int hash = queryAndFragment.indexOf('#');
    return hash < 0 ? queryAndFragment : queryAndFragment.substring(0, hash);
  }

  private static String withoutDots(String reference) {
    int end = reference.length();
    for (int i = 0; i < end; i++) {
      if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
        end = i;
      }
    }
    String path =
        reference.startsWith("/") ? reference.substring(1, end) : reference.substring(0, end);
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..")) {
        segments.pollLast();
      } else if (!parts[i].equals(".")) {
        segments.addLast(parts[i]);
        continue;
      }
      if (last) {
        segments.addLast("");
      }
    }
    return "/" + String.join("/", segments) + reference.substring(end);
  }

  private static String escapedSpaces(String uri) {
    return uri.replace(" ", "%20");
  }

  private static String escaped(String text) {
    var result = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        result.append(c);
      } else {
        result.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return result.toString();
  }

  /** Percent sequences become characters; a {@code %} that starts none is kept. */
  static String unescaped(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("%", i)
          && text.length() > i + 2
          && isHex(text, i + 1)
          && isHex(text, i + 2)) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        int end = text.offsetByCodePoints(i, 1);
        bytes.writeBytes(text.substring(i, end).getBytes(UTF_8));
        i = end - 1;
      }
    }
    return bytes.toString(UTF_8);
  }

  private static boolean isHex(String text, int index) {
    return Character.digit(text.charAt(index), 16) >= 0;
  }
}
