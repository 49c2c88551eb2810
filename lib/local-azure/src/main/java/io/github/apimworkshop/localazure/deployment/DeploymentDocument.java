package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The deployment resource as GET answers it
 * (learn.microsoft.com/rest/api/resources/deployments/get, read 2026-11).
 */
final class DeploymentDocument {
  private DeploymentDocument() {}

  static ObjectNode accepted(
      ResourceId id,
      DeploymentBody request,
      TemplateDeployment prepared,
      String correlationId,
      Instant start) {
    ObjectNode document = Envelope.identifiers(id);
    if (!request.location().isEmpty()) {
      document.put("location", request.location());
    }
    if (request.tags().isObject()) {
      document.set("tags", request.tags());
    }
    ObjectNode properties = document.putObject("properties");
    properties.put("templateHash", prepared.templateHash());
    properties.set("parameters", prepared.parameters());
    properties.put("mode", request.mode().text());
    properties.put("provisioningState", "Accepted");
    properties.put("timestamp", Timestamps.format(start));
    properties.put("duration", "PT0S");
    properties.put("correlationId", correlationId);
    properties.set("providers", providers(prepared));
    properties.set("dependencies", dependencies(prepared));
    return document;
  }

  /** The outcome's outputs, error and resources. */
  static ObjectNode ended(
      ObjectNode accepted, DeploymentOutcome outcome, Instant start, Instant end) {
    String state =
        switch (outcome.state()) {
          case SUCCEEDED -> "Succeeded";
          case FAILED -> "Failed";
          case CANCELED -> "Canceled";
        };
    ObjectNode document = ended(accepted, state, outcome.error(), start, end);
    ObjectNode properties = (ObjectNode) document.path("properties");
    if (outcome.outputs() != null) {
      properties.set("outputs", outcome.outputs());
    }
    ArrayNode resources = properties.putArray("outputResources");
    outcome.outputResources().forEach(id -> resources.addObject().put("id", id));
    return document;
  }

  /** With {@code error} null when the deployment succeeded. */
  static ObjectNode ended(
      ObjectNode accepted, String state, ErrorBody error, Instant start, Instant end) {
    ObjectNode document = accepted.deepCopy();
    ObjectNode properties = (ObjectNode) document.path("properties");
    properties.put("provisioningState", state);
    properties.put("timestamp", Timestamps.format(end));
    properties.put("duration", Duration.between(start, end).toString());
    if (error != null) {
      properties.set("error", error.toJson());
    }
    return document;
  }

  private static ArrayNode providers(TemplateDeployment prepared) {
    Map<String, Set<String>> types = new TreeMap<>();
    for (PlannedResource resource : prepared.plannedResources()) {
      int slash = resource.type().indexOf('/');
      types
          .computeIfAbsent(resource.type().substring(0, slash), namespace -> new TreeSet<>())
          .add(resource.type().substring(slash + 1));
    }
    ArrayNode providers = Json.array();
    types.forEach(
        (namespace, names) -> {
          ArrayNode list =
              providers.addObject().put("namespace", namespace).putArray("resourceTypes");
          names.forEach(
              name -> list.addObject().put("resourceType", name).putArray("locations").addNull());
        });
    return providers;
  }

  private static ArrayNode dependencies(TemplateDeployment prepared) {
    ArrayNode dependencies = Json.array();
    for (PlannedResource resource : prepared.plannedResources()) {
      if (!resource.dependsOn().isEmpty()) {
        ObjectNode dependency = dependencies.addObject();
        ArrayNode list = dependency.putArray("dependsOn");
        resource.dependsOn().forEach(id -> list.add(Json.target(id)));
        dependency.setAll(Json.target(resource.id()));
      }
    }
    return dependencies;
  }
}
