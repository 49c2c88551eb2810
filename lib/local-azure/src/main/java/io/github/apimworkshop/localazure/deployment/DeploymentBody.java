package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Locations;

/**
 * The body of a deployment request.
 *
 * @param location normalised; empty at resource group scope
 * @param tags missing node if absent
 * @param templateText the template as it was sent, or null if it was not sent as text
 */
record DeploymentBody(
    String location,
    JsonNode tags,
    DeploymentMode mode,
    ObjectNode template,
    String templateText,
    ObjectNode parameters) {

  /** As a client sent it. */
  static DeploymentBody of(ArmRequest request) {
    return of(request.json(), SentTemplate.in(request.text()).orElse(null));
  }

  /** As an outer template holds it. */
  static DeploymentBody of(ObjectNode body) {
    return of(body, null);
  }

  private static DeploymentBody of(ObjectNode body, String templateText) {
    JsonNode properties = body.path("properties");
    if (properties.hasNonNull("templateLink") || properties.hasNonNull("parametersLink")) {
      throw Errors.badRequest(
          "InvalidTemplateLink",
          "The local Azure reads no linked templates. Send the template itself in"
              + " 'properties.template'.");
    }
    if (!(properties.path("template") instanceof ObjectNode template)) {
      throw Errors.badRequest(
          "InvalidRequestContent",
          "The request content was invalid: 'properties.template' must be a template object.");
    }
    return new DeploymentBody(
        Locations.normalise(body.path("location").asText("")),
        body.path("tags"),
        mode(properties.path("mode").asText("Incremental")),
        template,
        templateText,
        parameters(properties.path("parameters")));
  }

  private static DeploymentMode mode(String text) {
    for (DeploymentMode mode : DeploymentMode.values()) {
      if (mode.text().equalsIgnoreCase(text)) {
        return mode;
      }
    }
    throw Errors.badRequest(
        "InvalidDeploymentMode",
        "The deployment mode '" + text + "' is not valid. Use 'Incremental' or 'Complete'.");
  }

  private static ObjectNode parameters(JsonNode parameters) {
    if (parameters.isMissingNode() || parameters.isNull()) {
      return Json.object();
    }
    if (parameters instanceof ObjectNode object) {
      return object;
    }
    throw Errors.badRequest(
        "InvalidRequestContent",
        "The request content was invalid: 'properties.parameters' must be an object.");
  }
}
