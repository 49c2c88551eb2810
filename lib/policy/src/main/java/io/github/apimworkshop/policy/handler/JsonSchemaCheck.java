package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Checks JSON against a schema of draft 4, which OpenAPI builds on. */
final class JsonSchemaCheck {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

  private JsonSchemaCheck() {}

  /** The first problem, if any; {@code strict} forbids properties the schema does not name. */
  static Optional<String> firstProblem(String schemaText, JsonNode json, boolean strict) {
    JsonNode schemaNode = JsonBodies.read(schemaText.getBytes(StandardCharsets.UTF_8));
    if (!schemaNode.isObject()) {
      return Optional.of("The schema is not valid JSON.");
    }
    if (strict && !schemaNode.has("additionalProperties")) {
      ((ObjectNode) schemaNode).put("additionalProperties", false);
    }
    try {
      Schema schema = REGISTRY.getSchema(schemaNode);
      List<Error> problems = schema.validate(json);
      return problems.stream().findFirst().map(Error::toString);
    } catch (SchemaException broken) {
      return Optional.of("The schema is not valid: " + broken.getMessage());
    }
  }
}
