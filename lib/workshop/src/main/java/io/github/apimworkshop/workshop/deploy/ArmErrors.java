package io.github.apimworkshop.workshop.deploy;

import com.azure.core.management.exception.ManagementError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Finds the errors that say something: the innermost ones of a deployment's error tree. */
final class ArmErrors {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArmErrors() {}

  /** One inner error; {@code target} is empty where none is named. */
  record Inner(String code, String message, String target) {
    @Override
    public String toString() {
      String name = target.substring(target.lastIndexOf('/') + 1);
      String sentence =
          message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
      return (name.isEmpty() ? "" : name + ": ") + sentence + " [" + code + "]";
    }
  }

  static List<Inner> innermost(ManagementError error) {
    var found = new ArrayList<Inner>();
    collect(error, "", found);
    return found;
  }

  private static void collect(ManagementError error, String outerTarget, List<Inner> found) {
    String target = error.getTarget() == null ? outerTarget : error.getTarget();
    if (error.getDetails() != null && !error.getDetails().isEmpty()) {
      error.getDetails().forEach(inner -> collect(inner, target, found));
      return;
    }
    JsonNode quoted = quoted(error.getMessage());
    if (quoted == null) {
      found.add(new Inner(text(error.getCode()), text(error.getMessage()), target));
    } else {
      collect(quoted, target, found);
    }
  }

  private static void collect(JsonNode error, String outerTarget, List<Inner> found) {
    String target = error.path("target").asText(outerTarget);
    if (error.path("details").isEmpty()) {
      found.add(new Inner(error.path("code").asText(), error.path("message").asText(), target));
    }
    error.path("details").forEach(inner -> collect(inner, target, found));
  }

  /** Some providers put their error as JSON text into the message. */
  private static JsonNode quoted(String message) {
    if (message == null || !message.stripLeading().startsWith("{")) {
      return null;
    }
    try {
      JsonNode error = JSON.readTree(message).path("error");
      return error.isObject() ? error : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
