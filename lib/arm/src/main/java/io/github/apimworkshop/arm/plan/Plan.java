package io.github.apimworkshop.arm.plan;

import java.util.List;
import java.util.Set;

/**
 * What a template asks for.
 *
 * @param nodes in the order of the template
 * @param dependencies for each node the indexes of the nodes it waits for
 * @param names finds nodes by the spellings of references
 */
public record Plan(List<PlanNode> nodes, List<Set<Integer>> dependencies, NodeNames names) {}
