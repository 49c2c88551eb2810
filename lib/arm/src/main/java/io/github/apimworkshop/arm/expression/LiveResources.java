package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** Values that exist only once resources are deployed. */
public interface LiveResources {

  /**
   * {@code reference(id or symbolic name, apiVersion, 'Full')}.
   *
   * @param apiVersion or null
   */
  JsonNode reference(String resource, String apiVersion, boolean full);

  /** {@code references(loop, 'Full')}. */
  JsonNode references(String loop, boolean full);

  /**
   * {@code list*(id or symbolic name, apiVersion, body)}.
   *
   * @param apiVersion or null
   * @param body or null
   */
  JsonNode list(String action, String resource, String apiVersion, JsonNode body);

  /** Throws {@link NotYetDeployed} for everything: the state before a deployment runs. */
  static LiveResources notYet() {
    return NotYet.INSTANCE;
  }
}
