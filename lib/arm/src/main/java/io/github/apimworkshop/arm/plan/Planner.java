package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.ResourceEntry;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.TemplateError;
import io.github.apimworkshop.arm.template.TemplateText;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Expands the entries of a template into the nodes of a plan. */
public final class Planner {
  private final TemplateContext context;
  private final ValueEvaluator values;
  private final ResourceErrors errors;
  private final List<PlanNode> nodes = new ArrayList<>();
  private final List<Set<String>> implicit = new ArrayList<>();
  private final NodeNames names = new NodeNames();

  private Planner(TemplateContext context, TemplateText text) {
    this.context = context;
    this.values = ValueEvaluator.complete(context.evaluator());
    this.errors = new ResourceErrors(text);
  }

  /**
   * Expands loops, conditions, names and dependencies.
   *
   * @throws TemplateError when a resource is refused
   */
  public static Plan plan(TemplateContext context, TemplateText text) {
    var planner = new Planner(context, text);
    Scope scope = Scope.of(context);
    context.template().resources().forEach(entry -> planner.expand(entry, null, scope));
    planner.refuseDuplicates();
    var graph = new DependencyGraph(planner.nodes, planner.names, planner.values, planner.errors);
    return new Plan(List.copyOf(planner.nodes), graph.resolve(planner.implicit), planner.names);
  }

  private void expand(ResourceEntry entry, PlanNode parent, Scope scope) {
    try {
      JsonNode copy = JsonValues.member(entry.json(), "copy");
      if (entry.symbolicName() != null) {
        names.declare(entry.symbolicName());
      }
      if (copy == null) {
        add(entry, parent, null, scope);
        return;
      }
      String name = text(copy, "name", scope);
      names.declare(name);
      int count = values.count(copy, scope);
      for (int i = 0; i < count; i++) {
        add(entry, parent, iteration(copy, name, i, scope), scope.enterUnnamedCopy(name, i));
      }
    } catch (TemplateError e) {
      throw e;
    } catch (ExpressionException e) {
      throw errors.invalid(entry, e.getMessage());
    }
  }

  private PlanNode.Copy iteration(JsonNode copy, String name, int i, Scope scope) {
    String mode = JsonValues.text(copy, "mode");
    if (mode != null && !mode.equalsIgnoreCase("serial") && !mode.equalsIgnoreCase("parallel")) {
      throw new ExpressionException(
          "The copy mode '" + mode + "' is not valid. Use 'Serial' or 'Parallel'");
    }
    JsonNode size = JsonValues.member(copy, "batchSize");
    JsonNode batchSize = size == null ? null : values.evaluate(size, scope);
    if (batchSize != null && (!batchSize.isIntegralNumber() || batchSize.longValue() < 1)) {
      throw new ExpressionException("The copy batch size must be a positive integer");
    }
    boolean serial = "serial".equalsIgnoreCase(mode);
    return new PlanNode.Copy(name, i, serial, batchSize == null ? 1 : batchSize.intValue());
  }

  private void add(ResourceEntry entry, PlanNode parent, PlanNode.Copy copy, Scope scope) {
    ObjectNode json = entry.json();
    boolean condition =
        (parent == null || parent.condition()) && bool(json, "condition", true, scope);
    boolean existing = bool(json, "existing", false, scope);
    String type = text(json, "type", scope);
    String name = text(json, "name", scope);
    String apiVersion = text(json, "apiVersion", scope);
    if (parent != null) {
      type = parent.type() + "/" + type;
      name = parent.name() + "/" + name;
    }
    if (!ResourceIds.segmentsMatch(type, name)) {
      throw errors.wrongSegments(entry, type, name);
    }
    JsonNode scoped = parent == null ? json : parent.entry().json();
    String id =
        ResourceIds.of(
            context.deploymentScope(), scoped, type, name, key -> text(scoped, key, scope));
    var implicitTargets = new ImplicitDependencies(context.evaluator());
    boolean[] deferred = new boolean[1];
    ObjectNode body = null;
    if (condition && !existing) {
      ValueEvaluator partial =
          ValueEvaluator.partial(
              context.evaluator(),
              (expression, place) -> {
                deferred[0] = true;
                implicitTargets.visit(expression, place);
              });
      body = ResourceBody.evaluate(json, type, apiVersion, name, partial, scope);
    }
    String symbol = entry.symbolicName();
    if (symbol != null && copy != null) {
      symbol += "[" + copy.iteration() + "]";
    }
    var node =
        new PlanNode(
            nodes.size(),
            id,
            type,
            apiVersion,
            name,
            symbol,
            copy,
            parent,
            condition,
            existing,
            entry,
            scope,
            body,
            deferred[0]);
    nodes.add(node);
    names.add(node);
    implicit.add(implicitTargets.targets());
    children(node);
  }

  private void children(PlanNode node) {
    JsonNode children = JsonValues.member(node.entry().json(), "resources");
    if (!(children instanceof ArrayNode array)) {
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      String path = node.entry().path() + ".resources[" + i + "]";
      if (!(array.get(i) instanceof ObjectNode child)) {
        throw new ExpressionException("A nested resource must be an object");
      }
      expand(new ResourceEntry(null, child, path), node, node.scope());
    }
  }

  private boolean bool(ObjectNode json, String key, boolean fallback, Scope scope) {
    JsonNode raw = JsonValues.member(json, key);
    JsonNode value = raw == null ? null : values.evaluate(raw, scope);
    if (value == null || value.isNull()) {
      return fallback;
    }
    if (value.isTextual() && value.textValue().matches("(?i)true|false")) {
      return Boolean.parseBoolean(value.textValue());
    }
    if (!value.isBoolean()) {
      throw new ExpressionException(
          "The property '"
              + key
              + "' must be of type 'Boolean'. The provided value is of type '"
              + JsonValues.typeName(value)
              + "'");
    }
    return value.booleanValue();
  }

  private String text(JsonNode json, String key, Scope scope) {
    JsonNode raw = JsonValues.member(json, key);
    if (raw == null) {
      throw new ExpressionException("The property '" + key + "' is required");
    }
    JsonNode value = values.evaluate(raw, scope);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new ExpressionException(
          "The property '"
              + key
              + "' must be a string that is not empty. The provided value is '"
              + value
              + "'");
    }
    return value.textValue();
  }

  private void refuseDuplicates() {
    Map<String, PlanNode> active = new HashMap<>();
    for (PlanNode node : nodes) {
      if (node.condition() && !node.existing()) {
        if (active.put(node.id().toLowerCase(Locale.ROOT), node) != null) {
          throw errors.duplicate(node);
        }
      }
    }
  }
}
