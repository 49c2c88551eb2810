package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An error of the Resource Manager error envelope, without the outer {@code error} member.
 *
 * @param target what the error is about, or null
 * @param violation where in the template the error is, or null
 */
public record ErrorBody(
    String code,
    String message,
    String target,
    List<ErrorBody> details,
    TemplateViolation violation) {

  public ErrorBody {
    details = List.copyOf(details);
  }

  /** An error without target, details or place. */
  public static ErrorBody of(String code, String message) {
    return new ErrorBody(code, message, null, List.of(), null);
  }

  /** An error about {@code target} with inner errors. */
  public static ErrorBody of(String code, String message, String target, List<ErrorBody> details) {
    return new ErrorBody(code, message, target, details, null);
  }

  /** Code, message and, where present, target, details and additionalInfo. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", code);
    if (target != null) {
      json.put("target", target);
    }
    json.put("message", message);
    if (!details.isEmpty()) {
      var array = json.putArray("details");
      details.forEach(detail -> array.add(detail.toJson()));
    }
    if (violation != null) {
      json.putArray("additionalInfo").add(violation.toJson());
    }
    return json;
  }
}
