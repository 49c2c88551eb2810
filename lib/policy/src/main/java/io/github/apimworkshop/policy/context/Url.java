package io.github.apimworkshop.policy.context;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An absolute URL in parts (IUrl). {@code queryString} is empty or starts with a question mark;
 * path starts with a slash.
 */
public record Url(String scheme, String host, int port, String path, String queryString) {

  /**
   * Splits an absolute http or https URL; a wrong one is an IllegalArgumentException. Nothing is
   * decoded.
   */
  public static Url parse(String absolute) {
    int colon = absolute.indexOf("://");
    if (colon <= 0) {
      throw new IllegalArgumentException("not an absolute URL: " + absolute);
    }
    String scheme = absolute.substring(0, colon).toLowerCase(Locale.ROOT);
    int start = colon + 3;
    int end = firstOf(absolute, start);
    String authority = absolute.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int portAt = authority.lastIndexOf(':');
    boolean hasPort = portAt > authority.lastIndexOf(']');
    int port = hasPort ? port(authority.substring(portAt + 1), absolute) : defaultPort(scheme);
    String host = hasPort ? authority.substring(0, portAt) : authority;
    int fragment = absolute.indexOf('#', end);
    String rest = fragment < 0 ? absolute.substring(end) : absolute.substring(end, fragment);
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    return new Url(
        scheme,
        host.toLowerCase(Locale.ROOT),
        port,
        path.isEmpty() ? "/" : path,
        question < 0 ? "" : rest.substring(question));
  }

  /** The query parameters, decoded, in order; names keep their case. */
  public Map<String, List<String>> query() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (queryString.length() > 1) {
      for (String pair : queryString.substring(1).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (!name.isEmpty()) {
          parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return parameters;
  }

  /** For traces: the query may hold a key. */
  public Url withoutQuery() {
    return new Url(scheme, host, port, path, "");
  }

  /** The absolute URL; a default port is left out. */
  @Override
  public String toString() {
    String authority = port == defaultPort(scheme) ? host : host + ":" + port;
    return scheme + "://" + authority + path + queryString;
  }

  private static int firstOf(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return text.length();
  }

  private static int port(String digits, String absolute) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a port: " + absolute, e);
    }
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("http") ? 80 : 443;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
