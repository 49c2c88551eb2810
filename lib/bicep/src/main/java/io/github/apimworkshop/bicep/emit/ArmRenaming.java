package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies a part of a JSON template; what it refers to gets other names. */
final class ArmRenaming {
  private static final String REFERENCE = "#/definitions/";

  /** A string, left as it is, or a variable, or a function with its namespace. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)\\bvariables\\s*\\(\\s*'((?:[^']|'')*)'\\s*\\)"
              + "|'(?:[^']|'')*'"
              + "|(?<![\\w.\\])])([A-Z_]\\w*\\.[A-Z_]\\w*)(?=\\s*\\()");

  private final UnaryOperator<String> types;
  private final UnaryOperator<String> variables;
  private final UnaryOperator<String> functions;

  /** Each operator maps a name in the template to the new one. */
  ArmRenaming(
      UnaryOperator<String> types,
      UnaryOperator<String> variables,
      UnaryOperator<String> functions) {
    this.types = types;
    this.variables = variables;
    this.functions = functions;
  }

  JsonNode copy(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              member ->
                  copy.set(
                      expression(member.getKey()),
                      member.getKey().equals("$ref")
                          ? TextNode.valueOf(reference(member.getValue().asText()))
                          : copy(member.getValue())));
      return copy;
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return node.isTextual() ? TextNode.valueOf(expression(node.textValue())) : node;
  }

  private String reference(String pointer) {
    if (!pointer.startsWith(REFERENCE)) {
      return pointer;
    }
    String[] steps = pointer.substring(REFERENCE.length()).split("/", 2);
    return REFERENCE + types.apply(steps[0]) + (steps.length > 1 ? "/" + steps[1] : "");
  }

  private String expression(String text) {
    boolean isExpression = text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    return isExpression ? NAMES.matcher(text).replaceAll(this::renamed) : text;
  }

  private String renamed(MatchResult found) {
    String result = found.group();
    if (found.group(1) != null) {
      String name = variables.apply(found.group(1).replace("''", "'"));
      result = "variables('" + name.replace("'", "''") + "')";
    } else if (found.group(2) != null) {
      result = functions.apply(found.group(2));
    }
    return Matcher.quoteReplacement(result);
  }
}
