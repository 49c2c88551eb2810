package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.syntax.Parser;
import io.github.apimworkshop.bicep.syntax.SourceText;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A module that is a JSON template: its parameters and outputs are declared anew, its content is
 * kept.
 */
final class ArmModule {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private ArmModule() {}

  /** A file with the template's parameters and outputs, or null if the text is no template. */
  static FileModel read(Path path, String text) {
    ObjectNode template;
    try {
      template = Json.read(text) instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException e) {
      return null;
    }
    if (template == null || !template.path("$schema").isTextual()) {
      return null;
    }
    StringBuilder bicep = new StringBuilder();
    bicep.append("targetScope = '").append(scope(template.path("$schema").asText())).append("'\n");
    for (Map.Entry<String, JsonNode> param : template.path("parameters").properties()) {
      JsonNode declaration = param.getValue();
      boolean optional =
          declaration.has("defaultValue") || declaration.path("nullable").asBoolean();
      declare("param", param.getKey(), declaration, optional ? " = any(null)" : "", bicep);
    }
    for (Map.Entry<String, JsonNode> output : template.path("outputs").properties()) {
      declare("output", output.getKey(), output.getValue(), " = any(null)", bicep);
    }
    SyntaxTree tree = Parser.parse(new SourceText(path, bicep.toString()));
    return new FileModel(tree, template);
  }

  private static void declare(
      String keyword, String name, JsonNode declaration, String value, StringBuilder bicep) {
    if (!IDENTIFIER.matcher(name).matches()) {
      return;
    }
    String type = declaration.path("type").asText("object").toLowerCase(Locale.ROOT);
    boolean secure = type.startsWith("secure");
    if (secure) {
      bicep.append("@secure()\n");
    }
    String plain = secure ? type.substring("secure".length()) : type;
    bicep.append(keyword).append(' ').append(name).append(' ').append(plain);
    bicep.append(value).append('\n');
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
