package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** Reads bodies as JSON without failing. */
final class JsonBodies {
  static final ObjectMapper JSON = new ObjectMapper();

  private JsonBodies() {}

  /** A missing node if there is no body or it is not JSON. */
  static JsonNode read(byte[] body) {
    if (body == null || body.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
