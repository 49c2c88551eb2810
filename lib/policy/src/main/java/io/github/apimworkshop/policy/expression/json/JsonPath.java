package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * SelectToken: names, indexes, slices, wildcards, recursive descent, and filters by {@link
 * JsonFilter}.
 */
public final class JsonPath {

  private final String path;
  private final boolean required;
  private int at;

  private JsonPath(String path, boolean required) {
    this.path = path;
    this.required = required;
  }

  /** All tokens a path finds, in document order. */
  public static List<JToken> select(JToken root, String path) {
    return select(root, path, false);
  }

  /** The same; when {@code required}, a name or an index that finds nothing is an error. */
  public static List<JToken> select(JToken root, String path, boolean required) {
    JsonPath reader = new JsonPath(path, required);
    List<JToken> current = List.of(root);
    if (path.startsWith("$")) {
      reader.at = 1;
    } else if (!path.isEmpty() && path.charAt(0) != '[') {
      current = reader.name(current, false);
    }
    while (reader.at < path.length()) {
      current = reader.step(current);
    }
    return current;
  }

  private List<JToken> step(List<JToken> current) {
    char c = path.charAt(at);
    if (c == '.') {
      at++;
      boolean deep = at < path.length() && path.charAt(at) == '.';
      if (deep) {
        at++;
      }
      if (deep && at < path.length() && path.charAt(at) == '[') {
        return bracket(descendants(current));
      }
      return name(current, deep);
    }
    if (c == '[') {
      return bracket(current);
    }
    throw error("Unexpected character while parsing path: " + c);
  }

  private static NetException error(String message) {
    return new NetException("Newtonsoft.Json.JsonException", message);
  }

  private List<JToken> name(List<JToken> current, boolean deep) {
    int start = at;
    while (at < path.length() && ".[".indexOf(path.charAt(at)) < 0) {
      at++;
    }
    String name = path.substring(start, at).trim();
    if (name.isEmpty()) {
      throw error("Unexpected end while parsing path.");
    }
    return deep ? named(descendants(current), name, false) : named(current, name, required);
  }

  private static List<JToken> named(List<JToken> current, String name, boolean required) {
    List<JToken> found = new ArrayList<>();
    for (JToken token : current) {
      if (name.equals("*")) {
        values(token, found);
      } else if (token instanceof JObject object && object.value(name) != null) {
        found.add(object.value(name));
      } else if (required) {
        throw error(
            token instanceof JObject
                ? "Property '" + name + "' does not exist on JObject."
                : "Property '" + name + "' not valid on " + kind(token) + ".");
      }
    }
    return found;
  }

  /** The values of an object or the items of an array. */
  static void values(JToken token, List<JToken> found) {
    for (JToken child : token.children()) {
      found.add(child instanceof JProperty property ? property.value() : child);
    }
  }

  private static List<JToken> descendants(List<JToken> current) {
    List<JToken> all = new ArrayList<>();
    current.forEach(t -> collect(t, all));
    return all;
  }

  private static void collect(JToken token, List<JToken> all) {
    all.add(token);
    List<JToken> values = new ArrayList<>();
    values(token, values);
    values.forEach(v -> collect(v, all));
  }

  private List<JToken> bracket(List<JToken> current) {
    int close = JsonFilter.close(path, at);
    if (close < 0) {
      throw error("Path ended with open indexer.");
    }
    String inner = path.substring(at + 1, close).trim();
    at = close + 1;
    if (inner.startsWith("?")) {
      return filtered(current, new JsonFilter(inner.substring(1).trim()));
    }
    List<JToken> found = new ArrayList<>();
    if (inner.startsWith("'") || inner.startsWith("\"")) {
      for (String part : inner.split(",(?=\\s*['\"])", -1)) {
        String name = part.trim();
        found.addAll(named(current, name.substring(1, name.length() - 1), required));
      }
      return found;
    }
    for (JToken token : current) {
      if (inner.equals("*")) {
        values(token, found);
      } else if (token instanceof JArray array) {
        items(array, inner, found);
      } else if (required) {
        throw error("Index " + inner + " not valid on " + kind(token) + ".");
      }
    }
    return found;
  }

  private static String kind(JToken token) {
    String name = RuntimeTypes.of(token).clrName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void items(JArray array, String inner, List<JToken> found) {
    try {
      if (inner.contains(":")) {
        slice(array, inner, found);
        return;
      }
      for (String part : inner.split(",", -1)) {
        int index = Integer.parseInt(part.trim());
        if (index >= 0 && index < array.count()) {
          found.add(array.at(index));
        } else if (required) {
          throw error("Index " + index + " outside the bounds of JArray.");
        }
      }
    } catch (NumberFormatException e) {
      throw error("Unexpected character while parsing path indexer: " + inner);
    }
  }

  private static void slice(JArray array, String inner, List<JToken> found) {
    String[] parts = inner.split(":", -1);
    int size = array.count();
    int step = parts.length > 2 && !parts[2].isBlank() ? Integer.parseInt(parts[2].trim()) : 1;
    if (step == 0) {
      throw error("Step cannot be zero.");
    }
    int from = bound(parts[0], step > 0 ? 0 : size - 1, size);
    int to = bound(parts[1], step > 0 ? size : -1, size);
    for (int i = from; step > 0 ? i < Math.min(to, size) : i > to; i += step) {
      if (i >= 0 && i < size) {
        found.add(array.at(i));
      }
    }
  }

  private static int bound(String text, int missing, int size) {
    if (text.isBlank()) {
      return missing;
    }
    int value = Integer.parseInt(text.trim());
    return value < 0 ? Math.max(0, size + value) : value;
  }

  private static List<JToken> filtered(List<JToken> current, JsonFilter filter) {
    List<JToken> found = new ArrayList<>();
    for (JToken token : current) {
      List<JToken> values = new ArrayList<>();
      values(token, values);
      for (JToken value : values) {
        if (filter.matches(value)) {
          found.add(value);
        }
      }
    }
    return found;
  }
}
