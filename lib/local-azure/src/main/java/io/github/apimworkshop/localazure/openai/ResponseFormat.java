package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;

/** The form an answer is wanted in. */
enum ResponseFormat {
  TEXT,
  JSON_OBJECT,
  JSON_SCHEMA;

  private static final List<String> TYPES = List.of("json_object", "json_schema", "text");

  static ResponseFormat of(RequestFields fields, List<ChatMessage> messages) {
    if (!fields.has("response_format")) {
      return TEXT;
    }
    RequestFields format = new RequestFields(fields.object("response_format"), "response_format.");
    format.required("type");
    format.oneOf("type", TYPES);
    ResponseFormat wanted = valueOf(format.required("type").toUpperCase(Locale.ROOT));
    if (wanted == JSON_OBJECT && messages.stream().noneMatch(ResponseFormat::saysJson)) {
      throw OpenAiException.invalidRequest(
          "messages",
          "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.");
    }
    if (wanted == JSON_SCHEMA) {
      format.present("json_schema");
      new RequestFields(format.object("json_schema"), "response_format.json_schema.")
          .required("name");
    }
    return wanted;
  }

  private static boolean saysJson(ChatMessage message) {
    return message.text().toLowerCase(Locale.ROOT).contains("json");
  }

  /** The answer in this form. */
  String apply(String answer, JsonNode request) {
    return switch (this) {
      case TEXT -> answer;
      case JSON_OBJECT -> JsonNodeFactory.instance.objectNode().put("answer", answer).toString();
      case JSON_SCHEMA -> {
        JsonNode schema = request.path("response_format").path("json_schema").path("schema");
        yield new SchemaExample(schema, answer).value().toString();
      }
    };
  }
}
