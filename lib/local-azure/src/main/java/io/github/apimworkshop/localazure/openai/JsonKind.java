package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;

/** Kinds of JSON values, as error messages name them. */
enum JsonKind {
  BOOLEAN("a boolean"),
  INTEGER("an integer"),
  DECIMAL("a decimal number"),
  STRING("a string"),
  ARRAY("an array"),
  OBJECT("an object"),
  NULL("null");

  private final String phrase;

  JsonKind(String phrase) {
    this.phrase = phrase;
  }

  static JsonKind of(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> value.isIntegralNumber() ? INTEGER : DECIMAL;
      case STRING, BINARY -> STRING;
      case ARRAY -> ARRAY;
      case OBJECT, POJO -> OBJECT;
      case NULL, MISSING -> NULL;
    };
  }

  @Override
  public String toString() {
    return phrase;
  }
}
