package io.github.apimworkshop.localazure.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.ErrorBody;

/** {@code {"error": {...}}}. */
final class ErrorEnvelope {
  private ErrorEnvelope() {}

  static ObjectNode of(ErrorBody error) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.set("error", error.toJson());
    return envelope;
  }
}
