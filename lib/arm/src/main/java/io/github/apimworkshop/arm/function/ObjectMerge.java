package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges objects; names meet in any case, the first spelling stays, the later value wins. */
final class ObjectMerge {

  private ObjectMerge() {}

  static ObjectNode shallow(ObjectNode base, ObjectNode overlay) {
    return merge(base, overlay, false);
  }

  static ObjectNode deep(ObjectNode base, ObjectNode overlay) {
    return merge(base, overlay, true);
  }

  private static ObjectNode merge(ObjectNode base, ObjectNode overlay, boolean deep) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.setAll(base);
    for (var member : overlay.properties()) {
      String name = spelling(result, member.getKey());
      JsonNode before = result.get(name);
      JsonNode value = member.getValue();
      result.set(
          name,
          deep && before instanceof ObjectNode left && value instanceof ObjectNode right
              ? merge(left, right, true)
              : value);
    }
    return result;
  }

  private static String spelling(ObjectNode object, String name) {
    if (object.has(name)) {
      return name;
    }
    for (var member : object.properties()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        return member.getKey();
      }
    }
    return name;
  }
}
