package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a template before any of them is written.
 *
 * @param bodies by id; values that are known only while the deployment runs are expressions
 * @param complete false when a module's resources are known only while the deployment runs
 */
public record Planned(Map<ResourceId, ObjectNode> bodies, boolean complete) {

  public Planned {
    bodies = Map.copyOf(bodies);
  }

  /** A planned resource. */
  public Optional<ObjectNode> find(ResourceId id) {
    return Optional.ofNullable(bodies.get(id));
  }

  /** A text that is known already; empty when it is absent or still an expression. */
  public static Optional<String> known(JsonNode value) {
    if (!value.isTextual()) {
      return Optional.empty();
    }
    String text = value.asText();
    boolean expression = text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    return expression ? Optional.empty() : Optional.of(text);
  }
}
