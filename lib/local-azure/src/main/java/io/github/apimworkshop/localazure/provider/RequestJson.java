package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON as Resource Manager reads it. The Azure CLI puts a template into its request as the file has
 * it, comments and line breaks in texts included, behind a name without quotes.
 */
public final class RequestJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private RequestJson() {}

  /** Reads bodies of requests; thread-safe. */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
