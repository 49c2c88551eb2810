package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;

/** An OData {@code $filter}: {@code eq ne gt ge lt le and or not} and string functions. */
public interface Filter {
  Filter ALL = node -> true;

  boolean matches(JsonNode node);

  /**
   * Reads a filter; blank text lets everything through.
   *
   * @throws ArmException 400 when the text is no filter
   */
  static Filter parse(String text) {
    return text.isBlank() ? ALL : new FilterParser(text).parse();
  }
}
