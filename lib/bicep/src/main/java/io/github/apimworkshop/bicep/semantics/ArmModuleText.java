package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Declares in Bicep what a JSON template offers to others. */
final class ArmModuleText {
  private final StringBuilder bicep = new StringBuilder();
  private final ObjectNode template;
  private final Function<JsonNode, String> types;
  private final Map<String, String> odd = new HashMap<>();

  /**
   * @param types spells the type of a declaration
   */
  ArmModuleText(ObjectNode template, Function<JsonNode, String> types) {
    this.template = template;
    this.types = types;
  }

  /** Names that Bicep can quote but not declare, by the name that stands for them. */
  Map<String, String> odd() {
    return odd;
  }

  private String declarable(String name) {
    if (ArmTypes.isIdentifier(name)) {
      return name;
    }
    String substitute = "__odd" + odd.size();
    odd.put(substitute, name);
    return substitute;
  }

  String text() {
    String scope = scope(template.path("$schema").asText());
    bicep.append("targetScope = '").append(scope).append("'\n");
    for (Map.Entry<String, JsonNode> param : template.path("parameters").properties()) {
      declare(
          "param",
          param.getKey(),
          param.getValue(),
          param.getValue().has("defaultValue") ? " = any(null)" : "");
    }
    for (Map.Entry<String, JsonNode> output : template.path("outputs").properties()) {
      declare("output", output.getKey(), output.getValue(), " = any(null)");
    }
    for (Map.Entry<String, JsonNode> type : template.path("definitions").properties()) {
      if (ArmTypes.isExported(type.getValue())) {
        export("type " + declarable(type.getKey()) + " = " + types.apply(type.getValue()));
      }
    }
    for (JsonNode variable : template.at("/metadata/__bicep_exported_variables!")) {
      String name = variable.path("name").asText();
      if (isVariable(name)) {
        export("var " + declarable(name) + " = any(null)");
      }
    }
    for (JsonNode namespace : template.path("functions")) {
      if (namespace.path("namespace").asText().equals("__bicep")) {
        namespace.path("members").properties().forEach(this::function);
      }
    }
    return bicep.toString();
  }

  private boolean isVariable(String name) {
    JsonNode variables = template.path("variables");
    for (JsonNode loop : variables.path("copy")) {
      if (loop.path("name").asText().equals(name)) {
        return true;
      }
    }
    return variables.has(name);
  }

  private void declare(String keyword, String name, JsonNode declaration, String value) {
    if (!ArmTypes.isIdentifier(name)) {
      return;
    }
    if (ArmTypes.isSecure(declaration)) {
      bicep.append("@secure()\n");
    }
    bicep.append(keyword).append(' ').append(name).append(' ');
    bicep.append(types.apply(declaration)).append(value).append('\n');
  }

  private void function(Map.Entry<String, JsonNode> function) {
    if (!ArmTypes.isIdentifier(function.getKey()) || !ArmTypes.isExported(function.getValue())) {
      return;
    }
    StringBuilder parameters = new StringBuilder();
    for (JsonNode parameter : function.getValue().path("parameters")) {
      parameters.append(parameters.isEmpty() ? "" : ", ");
      parameters.append(parameter.path("name").asText()).append(' ').append(types.apply(parameter));
    }
    String result = types.apply(function.getValue().path("output"));
    export("func " + function.getKey() + "(" + parameters + ") " + result + " => any(null)");
  }

  private void export(String declaration) {
    bicep.append("@export()\n").append(declaration).append('\n');
  }

  private static String scope(String schema) {
    String lower = schema.toLowerCase(Locale.ROOT);
    if (lower.contains("subscriptiondeploymenttemplate")) {
      return "subscription";
    } else if (lower.contains("managementgroupdeploymenttemplate")) {
      return "managementGroup";
    }
    return lower.contains("tenantdeploymenttemplate") ? "tenant" : "resourceGroup";
  }
}
