package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call is refused; carries the whole answer. Part of normal operation, so without stack trace.
 */
final class OpenAiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private OpenAiException(int status, String message, ObjectNode body) {
    super(message, null, false, false);
    this.status = status;
    this.body = body;
  }

  static OpenAiException of(int status, String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return new OpenAiException(status, message, body);
  }

  static OpenAiException withBody(int status, String message, ObjectNode body) {
    return new OpenAiException(status, message, body);
  }

  static OpenAiException invalidRequest(String param, String message) {
    return invalidRequest(param, null, message);
  }

  static OpenAiException invalidRequest(String param, String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("message", message)
        .put("type", "invalid_request_error")
        .put("param", param)
        .put("code", code);
    return new OpenAiException(400, message, body);
  }

  static OpenAiException resourceNotFound() {
    return of(404, "404", "Resource not found");
  }

  static OpenAiException deploymentNotFound() {
    return of(
        404,
        "DeploymentNotFound",
        "The API deployment for this resource does not exist. If you created the deployment within"
            + " the last 5 minutes, please wait a moment and try again.");
  }

  static OpenAiException wrongKey() {
    return of(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide"
            + " a valid key for an active subscription and use a correct regional API endpoint for"
            + " your resource.");
  }

  static OpenAiException wrongToken() {
    String message =
        "Unauthorized. Access token is missing, invalid, audience is incorrect"
            + " (https://cognitiveservices.azure.com), or have expired.";
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("statusCode", 401).put("message", message);
    return new OpenAiException(401, message, body);
  }

  static OpenAiException missingRole(String principalId) {
    return of(
        401,
        "PermissionDenied",
        "The principal `"
            + principalId
            + "` lacks the required data action"
            + " `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action`"
            + " to perform `POST /openai/deployments/{deployment-id}/chat/completions` operation.");
  }

  static OpenAiException operationNotSupported(String operation, String model) {
    return of(
        400,
        "OperationNotSupported",
        "The "
            + operation
            + " operation does not work with the specified model, "
            + model
            + ". Please choose different model and try again. You can learn more about which models"
            + " can be used with each operation here:"
            + " https://go.microsoft.com/fwlink/?linkid=2197993.");
  }

  OpenAiException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }
}
