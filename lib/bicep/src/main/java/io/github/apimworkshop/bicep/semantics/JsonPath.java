package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSONPath as the load functions take it: names, indexes, slices, wildcards, {@code ..} and
 * filters; {@code $} in front may be left out.
 */
final class JsonPath {
  private static final Pattern NAME = Pattern.compile("[^.\\[\\]()\\s]+");
  private static final String QUOTE = "\\s*(?:'[^']*'|\"[^\"]*\")\\s*";
  private static final Pattern NAMES = Pattern.compile(QUOTE + "(?:," + QUOTE + ")*\\]");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern INDEXES = Pattern.compile("\\s*\\d+\\s*(?:,\\s*\\d+\\s*)*\\]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SLICE =
      Pattern.compile("\\s*(-?\\d+)?\\s*:\\s*(-?\\d+)?\\s*(?::\\s*([1-9]\\d*)?\\s*)?\\]");

  private final String path;
  private final JsonNode root;
  private List<JsonNode> nodes;
  private int at;

  private JsonPath(JsonNode root, JsonNode start, String path, int at) {
    this.root = root;
    this.nodes = List.of(start);
    this.path = path;
    this.at = at;
  }

  /** The node at the path, an array if there are several, or null if there is none. */
  static JsonNode select(JsonNode root, String path) {
    JsonPath walk = new JsonPath(root, root, path, path.startsWith("$") ? 1 : 0);
    boolean bare = walk.at == 0 && NAME.matcher(path).lookingAt();
    boolean valid = (!bare || walk.name()) && walk.steps() && walk.at == path.length();
    if (!valid || walk.nodes.isEmpty()) {
      return null;
    }
    return walk.nodes.size() == 1 ? walk.nodes.get(0) : array(walk.nodes);
  }

  /** What a path inside a filter leads to; it begins behind its {@code $} or {@code @}. */
  record Found(List<JsonNode> nodes, int end) {}

  static Found within(JsonNode root, JsonNode start, String path, int at) {
    JsonPath walk = new JsonPath(root, start, path, at);
    return walk.steps() ? new Found(walk.nodes, walk.at) : null;
  }

  private static ArrayNode array(List<JsonNode> nodes) {
    return JsonNodeFactory.instance.arrayNode().addAll(nodes);
  }

  private boolean steps() {
    boolean valid = true;
    while (valid && at < path.length() && (path.charAt(at) == '.' || path.charAt(at) == '[')) {
      valid = step();
    }
    return valid;
  }

  private boolean step() {
    if (taken("..")) {
      List<JsonNode> below = new ArrayList<>();
      nodes.forEach(node -> withDescendants(node, below));
      nodes = below;
      return taken("[") ? bracket() : name();
    } else if (taken(".")) {
      return name();
    }
    return taken("[") && bracket();
  }

  private static void withDescendants(JsonNode node, List<JsonNode> found) {
    found.add(node);
    node.forEach(child -> withDescendants(child, found));
  }

  private boolean name() {
    if (taken("*")) {
      follow(JsonNode::forEach);
      return true;
    }
    String name = matched(NAME);
    if (name != null) {
      follow((node, found) -> add(node.get(name), found));
    }
    return name != null;
  }

  private boolean bracket() {
    if (taken("*]")) {
      follow(JsonNode::forEach);
      return true;
    } else if (taken("?(")) {
      return filter();
    }
    String names = matched(NAMES);
    if (names != null) {
      follow((node, found) -> names(node, QUOTED.matcher(names), found));
      return true;
    }
    String indexes = matched(INDEXES);
    if (indexes != null) {
      follow((node, found) -> indexes(node, NUMBER.matcher(indexes), found));
      return true;
    }
    String slice = matched(SLICE);
    if (slice != null) {
      follow((node, found) -> slice(node, slice, found));
    }
    return slice != null;
  }

  private static void names(JsonNode node, Matcher name, Consumer<JsonNode> found) {
    while (name.find()) {
      add(node.get(name.group(1) != null ? name.group(1) : name.group(2)), found);
    }
  }

  private static void indexes(JsonNode node, Matcher index, Consumer<JsonNode> found) {
    while (node.isArray() && index.find()) {
      add(node.get(Integer.parseInt(index.group())), found);
    }
  }

  private static void slice(JsonNode node, String slice, Consumer<JsonNode> found) {
    Matcher matcher = SLICE.matcher(slice);
    if (node.isArray() && matcher.matches()) {
      int from = edge(matcher.group(1), 0, node.size());
      int to = edge(matcher.group(2), node.size(), node.size());
      int by = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
      for (int i = from; i < to; i += by) {
        found.accept(node.get(i));
      }
    }
  }

  private static int edge(String text, int absent, int size) {
    int value = text == null ? absent : Integer.parseInt(text);
    return Math.max(0, Math.min(size, value < 0 ? size + value : value));
  }

  private boolean filter() {
    List<JsonNode> kept = new ArrayList<>();
    int start = at;
    for (JsonNode node : nodes) {
      for (JsonNode item : node) {
        JsonPathFilter filter = new JsonPathFilter(root, item, path, start);
        Boolean keep = filter.test();
        if (keep == null) {
          return false;
        }
        at = filter.end();
        if (keep) {
          kept.add(item);
        }
      }
    }
    if (at == start) {
      int end = path.indexOf(")]", start);
      at = end < 0 ? path.length() : end;
    }
    nodes = kept;
    return taken(")]");
  }

  private interface Step {
    void follow(JsonNode node, Consumer<JsonNode> found);
  }

  private void follow(Step step) {
    List<JsonNode> found = new ArrayList<>();
    nodes.forEach(node -> step.follow(node, found::add));
    nodes = found;
  }

  private static void add(JsonNode node, Consumer<JsonNode> found) {
    if (node != null) {
      found.accept(node);
    }
  }

  private boolean taken(String text) {
    boolean here = path.startsWith(text, at);
    at += here ? text.length() : 0;
    return here;
  }

  private String matched(Pattern pattern) {
    Matcher matcher = pattern.matcher(path).region(at, path.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }
}
