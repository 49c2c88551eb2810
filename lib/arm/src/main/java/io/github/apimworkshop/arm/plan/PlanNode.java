package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.template.ResourceEntry;

/**
 * One resource of the plan: an entry of the template in one iteration of its loop.
 *
 * @param index place in the order of the template
 * @param symbolicName with {@code [i]} in a loop; null in a classic template
 * @param copy the loop, or null
 * @param parent the entry around a nested child, or null
 * @param scope where its expressions are evaluated, by the planning context
 * @param body as far as known before the deployment runs; null when skipped or existing
 * @param deferred true when some of the body waits for the running deployment
 */
public record PlanNode(
    int index,
    String id,
    String type,
    String apiVersion,
    String name,
    String symbolicName,
    Copy copy,
    PlanNode parent,
    boolean condition,
    boolean existing,
    ResourceEntry entry,
    Scope scope,
    ObjectNode body,
    boolean deferred) {

  /** One iteration of a resource loop. */
  public record Copy(String name, int iteration, boolean serial, int batchSize) {}
}
