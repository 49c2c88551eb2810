package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.github.apimworkshop.localazure.provider.ArmResponse.Content;
import io.github.apimworkshop.localazure.provider.Errors;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an API can be exported as (learn.microsoft.com/rest/api/apimanagement/api-export/get). */
enum ExportFormat {
  OPENAPI("openapi", "openapi-link", ".yaml", "application/vnd.oai.openapi; charset=utf-8"),
  OPENAPI_JSON(
      "openapi+json",
      "openapi+json-link",
      ".json",
      "application/vnd.oai.openapi+json; charset=utf-8"),
  SWAGGER(
      "swagger", "swagger-link-json", ".json", "application/vnd.swagger.doc+json; charset=utf-8");

  private static final String LINK = "-link";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

  private final String value;
  private final String linked;
  private final String ending;
  private final String mediaType;

  ExportFormat(String value, String linked, String ending, String mediaType) {
    this.value = value;
    this.linked = linked;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  static boolean isLink(String asked) {
    return asked.toLowerCase(Locale.ROOT).endsWith(LINK);
  }

  /** Of {@code openapi+json} or {@code openapi+json-link}. */
  static ExportFormat of(String asked) {
    String plain = asked.toLowerCase(Locale.ROOT).replaceFirst(LINK + "$", "");
    return Stream.of(values())
        .filter(format -> format.value.equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                Errors.badRequest(
                    "ValidationError",
                    "An API cannot be exported as '%s' here; ask for one of %s."
                        .formatted(
                            asked,
                            Stream.of(values())
                                .map(it -> it.value + ", " + it.value + LINK)
                                .collect(Collectors.joining(", ")))));
  }

  /** The name in the query of an export. */
  String value() {
    return value;
  }

  /** The name that the answer with a link carries. */
  String linked() {
    return linked;
  }

  /** Ending of the exported file, with its dot. */
  String ending() {
    return ending;
  }

  Content write(ObjectNode document) {
    try {
      ObjectMapper mapper = this == OPENAPI ? YAML : JSON;
      return new Content(mediaType, mapper.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
