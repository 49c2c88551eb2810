package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Optional;

/**
 * The answer to a POST action.
 *
 * @param body ignored with status 204
 * @param changed the resource as the action leaves it, when it changes it
 */
public record ActionResult(int status, JsonNode body, Optional<Resource> changed) {

  /** 200 with a body. */
  public static ActionResult ok(JsonNode body) {
    return new ActionResult(200, body, Optional.empty());
  }

  /** 200 with a body, and a resource to store. */
  public static ActionResult ok(JsonNode body, Resource changed) {
    return new ActionResult(200, body, Optional.of(changed));
  }

  /** 204, and a resource to store. */
  public static ActionResult noContent(Resource changed) {
    return new ActionResult(204, NullNode.instance, Optional.of(changed));
  }

  /** 204 and nothing changed. */
  public static ActionResult noContent() {
    return new ActionResult(204, NullNode.instance, Optional.empty());
  }
}
