package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds what a JSON template declares. */
final class ArmDeclarations {
  private ArmDeclarations() {}

  /** The declaration, for a variable its value or its loop; missing if there is none. */
  static JsonNode find(ObjectNode template, ImportedSymbol.Kind kind, String name) {
    return switch (kind) {
      case TYPE -> template.path("definitions").path(name);
      case FUNCTION -> function(template, name);
      case VARIABLE -> {
        JsonNode value = template.path("variables").path(name);
        yield value.isMissingNode() ? loop(template, name) : value;
      }
    };
  }

  /** True for a variable that is a loop. */
  static boolean isLoop(ObjectNode template, String variable) {
    return !template.path("variables").has(variable);
  }

  private static JsonNode loop(ObjectNode template, String name) {
    for (JsonNode loop : template.path("variables").path("copy")) {
      if (loop.path("name").asText().equals(name)) {
        return loop;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode function(ObjectNode template, String name) {
    int dot = name.indexOf('.');
    for (JsonNode namespace : template.path("functions")) {
      if (dot > 0 && namespace.path("namespace").asText().equals(name.substring(0, dot))) {
        return namespace.path("members").path(name.substring(dot + 1));
      }
    }
    return MissingNode.getInstance();
  }
}
