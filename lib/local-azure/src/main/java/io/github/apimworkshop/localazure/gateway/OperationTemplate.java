package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Url;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A URL template such as {@code /deployments/{id}/chat/completions}, {@code /{*path}}, {@code /*}
 * or {@code /get?a={b}}. Immutable.
 */
final class OperationTemplate implements Comparable<OperationTemplate> {
  /** One segment: a literal, a parameter, or the rest of the path. */
  private record Part(Kind kind, String text) {}

  private enum Kind {
    LITERAL,
    PARAMETER,
    REST
  }

  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Part> query = new LinkedHashMap<>();
  private final Set<String> parameters;

  OperationTemplate(String template) {
    int question = template.indexOf('?');
    String path = question < 0 ? template : template.substring(0, question);
    for (String segment : segments(path)) {
      parts.add(part(segment));
    }
    if (question >= 0) {
      for (String pair : template.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          query.put(pair.substring(0, equals), part(pair.substring(equals + 1)));
        }
      }
    }
    Map<String, String> names = new LinkedHashMap<>();
    parts.stream().filter(p -> p.kind != Kind.LITERAL).forEach(p -> names.put(p.text, ""));
    query.values().stream().filter(p -> p.kind != Kind.LITERAL).forEach(p -> names.put(p.text, ""));
    names.remove("");
    parameters = Collections.unmodifiableSet(names.keySet());
  }

  /** The names of all parameters, in template order. */
  Set<String> parameters() {
    return parameters;
  }

  /** The values of the parameters, or null when the request does not fit. */
  Map<String, String> match(List<String> segments, Url url) {
    Map<String, String> values = new LinkedHashMap<>();
    int i = 0;
    for (Part part : parts) {
      if (part.kind == Kind.REST) {
        put(values, part, String.join("/", segments.subList(i, segments.size())));
        i = segments.size();
      } else if (i >= segments.size() || !fits(part, segments.get(i), values)) {
        return null;
      } else {
        i++;
      }
    }
    if (i < segments.size()) {
      return null;
    }
    return query.isEmpty() || bindQuery(url.query(), values) ? values : null;
  }

  private boolean bindQuery(Map<String, List<String>> given, Map<String, String> values) {
    for (Map.Entry<String, Part> wanted : query.entrySet()) {
      List<String> texts = given.get(wanted.getKey());
      if (texts == null || !fits(wanted.getValue(), texts.get(0), values)) {
        return false;
      }
    }
    return true;
  }

  /** Literals before parameters before the rest of the path; more query parameters first. */
  @Override
  public int compareTo(OperationTemplate other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = parts.get(i).kind.compareTo(other.parts.get(i).kind);
      if (order != 0) {
        return order;
      }
    }
    int longer = Integer.compare(other.parts.size(), parts.size());
    return longer != 0 ? longer : Integer.compare(other.query.size(), query.size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OperationTemplate template
        && parts.equals(template.parts)
        && query.equals(template.query);
  }

  @Override
  public int hashCode() {
    return parts.hashCode() * 31 + query.hashCode();
  }

  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }

  private static Part part(String segment) {
    if (segment.equals("*")) {
      return new Part(Kind.REST, "");
    }
    if (segment.startsWith("{*") && segment.endsWith("}")) {
      return new Part(Kind.REST, segment.substring(2, segment.length() - 1));
    }
    if (segment.startsWith("{") && segment.endsWith("}")) {
      return new Part(Kind.PARAMETER, segment.substring(1, segment.length() - 1));
    }
    return new Part(Kind.LITERAL, segment);
  }

  private static boolean fits(Part part, String text, Map<String, String> values) {
    if (part.kind == Kind.LITERAL) {
      return part.text.equalsIgnoreCase(text);
    }
    put(values, part, text);
    return true;
  }

  private static void put(Map<String, String> values, Part part, String text) {
    if (!part.text.isEmpty()) {
      values.put(part.text, decode(text));
    }
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return text;
    }
  }
}
