package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, for one ValidationError answer. */
public final class Problems {
  private final List<ErrorBody> details = new ArrayList<>();

  /** Notes a problem of a field. */
  public Problems add(String target, String message) {
    details.add(ErrorBody.of("ValidationError", message, target, List.of()));
    return this;
  }

  /** Notes fields that are absent, null or empty. */
  public Problems require(JsonNode properties, String... fields) {
    for (String field : fields) {
      JsonNode value = properties.path(field);
      if (value.isMissingNode()
          || value.isNull()
          || (value.isTextual() && value.asText().isBlank())) {
        add(field, "'" + field + "' is required.");
      }
    }
    return this;
  }

  /** Notes a field that has a value which is not one of these, whatever the casing. */
  public Problems oneOf(JsonNode properties, String field, List<String> allowed) {
    JsonNode value = properties.path(field);
    if (!value.isMissingNode()
        && !value.isNull()
        && allowed.stream().noneMatch(it -> it.equalsIgnoreCase(value.asText()))) {
      add(
          field,
          "'%s' is not a valid value for '%s'. Valid values are %s."
              .formatted(value.asText(), field, String.join(", ", allowed)));
    }
    return this;
  }

  /**
   * Ends the request if anything was noted.
   *
   * @throws ArmException 400 with one detail per problem
   */
  public void refuse() {
    if (!details.isEmpty()) {
      throw new ArmException(
          400,
          ErrorBody.of(
              "ValidationError", "One or more fields contain incorrect values:", null, details));
    }
  }
}
