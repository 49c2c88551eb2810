package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * JSON merge patch (RFC 7396), but {@code tags} are replaced as a whole as Resource Manager does.
 */
final class Merge {
  private Merge() {}

  static ObjectNode patch(ObjectNode target, ObjectNode change) {
    ObjectNode result = target.deepCopy();
    for (Map.Entry<String, JsonNode> member : change.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (value.isNull()) {
        result.remove(name);
      } else if (value instanceof ObjectNode inner
          && result.get(name) instanceof ObjectNode old
          && !name.equals("tags")) {
        result.set(name, patch(old, inner));
      } else {
        result.set(name, value);
      }
    }
    return result;
  }
}
