package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Content filter annotations
 * (learn.microsoft.com/azure/ai-services/openai/concepts/content-filter).
 */
final class FilterResults {
  private static final List<String> CATEGORIES = List.of("hate", "self_harm", "sexual", "violence");

  private FilterResults() {}

  static ObjectNode completion() {
    ObjectNode results = JsonNodeFactory.instance.objectNode();
    severity(results, "hate", "safe");
    detection(results, "protected_material_code", false);
    detection(results, "protected_material_text", false);
    CATEGORIES.subList(1, CATEGORIES.size()).forEach(c -> severity(results, c, "safe"));
    return results;
  }

  static ObjectNode prompt() {
    ObjectNode results = JsonNodeFactory.instance.objectNode();
    severity(results, "hate", "safe");
    detection(results, "jailbreak", false);
    CATEGORIES.subList(1, CATEGORIES.size()).forEach(c -> severity(results, c, "safe"));
    return results;
  }

  /** A prompt with one finding. */
  static ObjectNode promptWith(String finding) {
    ObjectNode results = prompt();
    if (finding.equals("jailbreak")) {
      detection(results, finding, true);
    } else {
      severity(results, finding, "high");
    }
    return results;
  }

  private static void severity(ObjectNode results, String category, String severity) {
    results.putObject(category).put("filtered", !severity.equals("safe")).put("severity", severity);
  }

  private static void detection(ObjectNode results, String name, boolean found) {
    results.putObject(name).put("detected", found).put("filtered", found);
  }
}
