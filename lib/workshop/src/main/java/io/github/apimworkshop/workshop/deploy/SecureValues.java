package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the secure parameters of a deployment hold; shown nowhere. */
final class SecureValues {
  static final String MASK = "*******";

  private final List<String> texts;

  private SecureValues(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  static SecureValues of(CompiledOrder compiled) {
    var texts = new ArrayList<String>();
    for (var parameter : compiled.template().path("parameters").properties()) {
      if (isSecure(compiled.template(), parameter.getValue())) {
        JsonNode given = compiled.parameters().path(parameter.getKey()).path("value");
        collect(given, texts);
        collect(parameter.getValue().path("defaultValue"), texts);
      }
    }
    // The longest first: one secret may begin as another.
    texts.sort(Comparator.comparingInt(String::length).reversed());
    return new SecureValues(texts);
  }

  /** The JSON text without the secrets. */
  String masked(String json) {
    String masked = json;
    for (String secret : texts) {
      String escaped = TextNode.valueOf(secret).toString();
      masked = masked.replace(escaped.substring(1, escaped.length() - 1), MASK);
    }
    return masked;
  }

  private static boolean isSecure(JsonNode template, JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    JsonNode declared =
        reference.startsWith("#/") ? template.at(reference.substring(1)) : parameter;
    return declared.path("type").asText().toLowerCase(Locale.ROOT).startsWith("secure");
  }

  private static void collect(JsonNode value, List<String> texts) {
    if (value.isContainerNode()) {
      value.forEach(part -> collect(part, texts));
    } else if (value.isTextual() && !value.textValue().isEmpty()) {
      texts.add(value.textValue());
    }
  }
}
