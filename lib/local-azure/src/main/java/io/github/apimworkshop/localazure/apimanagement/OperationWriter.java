package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one version of the description language writes the parts of an operation. */
interface OperationWriter {
  /** {@code place} is {@code path}, {@code query} or {@code header}. */
  void parameter(ObjectNode operation, JsonNode parameter, String place);

  /** The body of the request, where there is one. */
  void request(ObjectNode operation, JsonNode request);

  /** Adds the representations of a response. */
  void response(ObjectNode written, JsonNode response);
}
