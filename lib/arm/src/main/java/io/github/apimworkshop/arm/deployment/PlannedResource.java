package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A resource as far as it is known before anything runs.
 *
 * @param symbolicName name in a languageVersion 2.0 template (with {@code [i]} in a loop), or null
 * @param condition false when it will be skipped
 * @param existing true when it is only read
 * @param dependsOn ids of the planned resources it waits for
 * @param body the entry without engine keys; values that need the running deployment still are
 *     expressions; null when the condition is false
 */
public record PlannedResource(
    String id,
    String type,
    String apiVersion,
    String name,
    String symbolicName,
    boolean condition,
    boolean existing,
    List<String> dependsOn,
    ObjectNode body) {

  public PlannedResource {
    dependsOn = List.copyOf(dependsOn);
  }
}
