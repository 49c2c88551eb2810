package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.template.TemplateError;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who waits for whom: dependsOn, references, serial loops, parents of nested children. */
final class DependencyGraph {
  private final List<PlanNode> nodes;
  private final NodeNames names;
  private final ValueEvaluator values;
  private final ResourceErrors errors;
  private final List<Set<Integer>> dependencies = new ArrayList<>();

  DependencyGraph(
      List<PlanNode> nodes, NodeNames names, ValueEvaluator values, ResourceErrors errors) {
    this.nodes = nodes;
    this.names = names;
    this.values = values;
    this.errors = errors;
  }

  /**
   * @param implicit for each node the targets of its references
   */
  List<Set<Integer>> resolve(List<Set<String>> implicit) {
    for (PlanNode node : nodes) {
      Set<Integer> waitsFor = new TreeSet<>();
      explicit(node, waitsFor);
      for (String target : implicit.get(node.index())) {
        List<PlanNode> found = names.find(target);
        if (found != null) {
          found.forEach(each -> waitsFor.add(each.index()));
        }
      }
      if (node.parent() != null) {
        waitsFor.add(node.parent().index());
      }
      dependencies.add(waitsFor);
    }
    serialLoops();
    refuseCycles();
    return List.copyOf(dependencies);
  }

  private void explicit(PlanNode node, Set<Integer> waitsFor) {
    JsonNode raw = JsonValues.member(node.entry().json(), "dependsOn");
    if (raw == null) {
      return;
    }
    JsonNode dependsOn = evaluated(node, raw);
    if (dependsOn.isNull()) {
      return;
    }
    if (!dependsOn.isArray()) {
      throw errors.invalid(node.entry(), "The property 'dependsOn' must be an array of strings");
    }
    for (JsonNode target : dependsOn) {
      if (!target.isTextual()) {
        throw errors.invalid(node.entry(), "The property 'dependsOn' must be an array of strings");
      }
      List<PlanNode> found = names.find(target.textValue());
      if (found == null) {
        throw errors.notDefined(node.entry(), target.textValue());
      }
      for (PlanNode each : found) {
        if (each.index() != node.index() || found.size() == 1) {
          waitsFor.add(each.index());
        }
      }
    }
  }

  private JsonNode evaluated(PlanNode node, JsonNode dependsOn) {
    try {
      return values.evaluate(dependsOn, node.scope());
    } catch (TemplateError e) {
      throw e;
    } catch (ExpressionException e) {
      throw errors.invalid(node.entry(), e.getMessage());
    }
  }

  private void serialLoops() {
    Map<String, List<PlanNode>> loops = new HashMap<>();
    for (PlanNode node : nodes) {
      if (node.copy() != null && node.copy().serial()) {
        String key = node.entry().path() + "|" + node.copy().name().toLowerCase(Locale.ROOT);
        List<PlanNode> earlier = loops.computeIfAbsent(key, k -> new ArrayList<>());
        int batch = node.copy().iteration() / node.copy().batchSize();
        int from = Math.max(0, (batch - 1) * node.copy().batchSize());
        if (batch > 0) {
          earlier
              .subList(from, batch * node.copy().batchSize())
              .forEach(each -> dependencies.get(node.index()).add(each.index()));
        }
        earlier.add(node);
      }
    }
  }

  private void refuseCycles() {
    int[] open = new int[nodes.size()];
    List<List<Integer>> dependants = new ArrayList<>();
    nodes.forEach(node -> dependants.add(new ArrayList<>()));
    Deque<Integer> ready = new ArrayDeque<>();
    for (PlanNode node : nodes) {
      Set<Integer> waitsFor = dependencies.get(node.index());
      open[node.index()] = waitsFor.size();
      waitsFor.forEach(each -> dependants.get(each).add(node.index()));
      if (waitsFor.isEmpty()) {
        ready.add(node.index());
      }
    }
    while (!ready.isEmpty()) {
      for (int dependant : dependants.get(ready.remove())) {
        if (--open[dependant] == 0) {
          ready.add(dependant);
        }
      }
    }
    for (PlanNode node : nodes) {
      if (open[node.index()] > 0) {
        throw errors.circular(nodes.get(onCycle(node.index(), open)));
      }
    }
  }

  /** What is left waits for a cycle or lies on it: following it long enough ends on the cycle. */
  private int onCycle(int start, int[] open) {
    int at = start;
    Set<Integer> seen = new HashSet<>();
    while (seen.add(at)) {
      for (int next : dependencies.get(at)) {
        if (open[next] > 0) {
          at = next;
          break;
        }
      }
    }
    return at;
  }
}
