package io.github.apimworkshop.arm.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds planned resources by id, short id, loop, symbolic name or plain name, in any case. */
public final class NodeNames {
  private final Map<String, List<PlanNode>> symbols = new HashMap<>();
  private final Map<String, List<PlanNode>> ids = new HashMap<>();
  private final Map<String, List<PlanNode>> shortIds = new HashMap<>();
  private final Map<String, List<PlanNode>> names = new HashMap<>();

  void declare(String loopOrSymbol) {
    symbols.computeIfAbsent(loopOrSymbol.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
  }

  void add(PlanNode node) {
    if (node.copy() != null) {
      put(symbols, node.copy().name(), node);
    }
    String symbol = node.entry().symbolicName();
    if (symbol != null) {
      if (node.copy() == null || !symbol.equalsIgnoreCase(node.copy().name())) {
        put(symbols, symbol, node);
      }
      if (node.copy() != null) {
        put(symbols, node.symbolicName(), node);
      }
    }
    put(ids, ResourceIds.key(node.id()), node);
    put(shortIds, node.type() + "/" + node.name(), node);
    int provider = node.id().toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    if (provider >= 0) {
      put(shortIds, node.id().substring(provider + "/providers/".length()), node);
    }
    put(names, node.name(), node);
  }

  private static void put(Map<String, List<PlanNode>> map, String key, PlanNode node) {
    List<PlanNode> nodes =
        map.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>());
    if (nodes.isEmpty() || nodes.get(nodes.size() - 1).index() != node.index()) {
      nodes.add(node);
    }
  }

  /** The nodes a text of {@code dependsOn} means; null when it means nothing in this template. */
  public List<PlanNode> find(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (key.startsWith("/")) {
      return ids.get(ResourceIds.key(key));
    }
    List<PlanNode> found = symbols.get(key);
    if (found == null) {
      found = shortIds.get(key);
    }
    return found == null ? names.get(key) : found;
  }

  /**
   * The one node that a reference means, or null. Of entries for the same resource the one that is
   * deployed counts more than an existing or a skipped one.
   */
  public PlanNode findOne(String text) {
    List<PlanNode> found = find(text);
    if (found == null || found.isEmpty() || !sameResource(found)) {
      return null;
    }
    return found.stream()
        .filter(PlanNode::condition)
        .min(Comparator.comparing(PlanNode::existing))
        .orElse(found.get(0));
  }

  private static boolean sameResource(List<PlanNode> nodes) {
    String key = ResourceIds.key(nodes.get(0).id());
    return nodes.stream().allMatch(node -> ResourceIds.key(node.id()).equals(key));
  }
}
