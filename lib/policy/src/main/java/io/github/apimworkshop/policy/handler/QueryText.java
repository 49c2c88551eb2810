package io.github.apimworkshop.policy.handler;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A query string being changed; what is not touched stays as the caller wrote it. */
final class QueryText {
  private record Pair(String name, String written) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** Empty or starting with a question mark. */
  static QueryText parse(String queryString) {
    QueryText query = new QueryText();
    query.addAll(queryString);
    return query;
  }

  void addAll(String queryString) {
    String text = queryString.startsWith("?") ? queryString.substring(1) : queryString;
    for (String written : text.split("&", -1)) {
      if (!written.isEmpty()) {
        int equals = written.indexOf('=');
        pairs.add(new Pair(decode(equals < 0 ? written : written.substring(0, equals)), written));
      }
    }
  }

  boolean contains(String name) {
    return pairs.stream().anyMatch(pair -> pair.name.equalsIgnoreCase(name));
  }

  void remove(String name) {
    pairs.removeIf(pair -> pair.name.equalsIgnoreCase(name));
  }

  void add(String name, String value) {
    pairs.add(new Pair(name, encode(name) + "=" + encode(value)));
  }

  List<String> names() {
    return pairs.stream().map(Pair::name).toList();
  }

  /** Empty or starting with a question mark. */
  @Override
  public String toString() {
    return pairs.isEmpty()
        ? ""
        : "?" + String.join("&", pairs.stream().map(Pair::written).toList());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
