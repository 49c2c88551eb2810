package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tools of a request. Where the model may choose, the local accounts answer in text; a tool is
 * called when the request asks for a call.
 *
 * @param called the tool that must be called
 * @param named whether the request names it, which ends the answer with {@code stop}
 */
record ChatTools(Optional<Tool> called, boolean named) {
  private static final int MOST_TOOLS = 128;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");
  private static final List<String> CHOICES = List.of("none", "auto", "required");

  /** A function the caller offers, with the JSON schema of its parameters. */
  record Tool(String name, JsonNode parameters) {}

  static ChatTools of(RequestFields fields) {
    if (fields.json().path("function_call").isObject()) {
      throw OpenAiException.invalidRequest(
          "function_call",
          "The local accounts call functions by 'tools' and 'tool_choice' only; 'function_call' is"
              + " their older form.");
    }
    List<Tool> tools = fields.optionalElements("tools").stream().map(ChatTools::tool).toList();
    if (tools.size() > MOST_TOOLS) {
      throw fields.tooLong("tools", MOST_TOOLS);
    }
    if (!fields.has("tool_choice")) {
      return new ChatTools(Optional.empty(), false);
    }
    if (tools.isEmpty()) {
      throw OpenAiException.invalidRequest(
          "tool_choice",
          "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.");
    }
    return choice(fields, tools);
  }

  private static ChatTools choice(RequestFields fields, List<Tool> tools) {
    if (fields.json().path("tool_choice").isTextual()) {
      fields.oneOf("tool_choice", CHOICES);
      boolean required = fields.json().path("tool_choice").textValue().equals("required");
      return new ChatTools(required ? Optional.of(tools.get(0)) : Optional.empty(), false);
    }
    RequestFields choice = new RequestFields(fields.object("tool_choice"), "tool_choice.");
    choice.present("function");
    String name =
        new RequestFields(choice.object("function"), "tool_choice.function.").required("name");
    Tool wanted =
        tools.stream()
            .filter(tool -> tool.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    OpenAiException.invalidRequest(
                        "tool_choice",
                        "Tool choice '" + name + "' not found in 'tools' parameter."));
    return new ChatTools(Optional.of(wanted), true);
  }

  private static Tool tool(RequestFields tool) {
    String type = tool.required("type");
    if (!type.equals("function")) {
      throw OpenAiException.invalidRequest(
          tool.path() + "type",
          "invalid_value",
          "The local accounts know tools of type 'function', not '" + type + "'.");
    }
    tool.present("function");
    RequestFields function = new RequestFields(tool.object("function"), tool.path() + "function.");
    String name = function.required("name");
    if (!NAME.matcher(name).matches()) {
      throw OpenAiException.invalidRequest(
          function.path() + "name",
          "invalid_value",
          "Invalid '%sname': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'."
              .formatted(function.path()));
    }
    return new Tool(name, function.object("parameters"));
  }
}
