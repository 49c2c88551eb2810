package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.resource.Resource;

/** What a POST to a resource does. May compute a change of the resource, may not write. */
@FunctionalInterface
public interface ResourceAction {
  /**
   * Answers the call.
   *
   * @param body a missing member is absent; an empty object when nothing was sent
   * @throws ArmException when the call is refused
   */
  ActionResult apply(Resource resource, JsonNode body);
}
