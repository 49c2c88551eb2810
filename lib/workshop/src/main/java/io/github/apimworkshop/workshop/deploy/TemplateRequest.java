package io.github.apimworkshop.workshop.deploy;

import com.azure.core.util.BinaryData;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.resources.models.DeploymentParameter;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.WorkshopException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Template and parameters as the client of the Resource Manager takes them. */
final class TemplateRequest {
  private TemplateRequest() {}

  /** The client writes plain Java values, and no tree of another JSON library. */
  static Object template(JsonNode template) {
    return BinaryData.fromString(template.toString()).toObject(Object.class);
  }

  /** Values and references to secrets of a vault. */
  static Map<String, DeploymentParameter> parameters(JsonNode given) {
    var parameters = new LinkedHashMap<String, DeploymentParameter>();
    given.properties().forEach(one -> parameters.put(one.getKey(), parameter(one.getValue())));
    return parameters;
  }

  private static DeploymentParameter parameter(JsonNode given) {
    try (JsonReader reader = JsonProviders.createReader(given.toString())) {
      return DeploymentParameter.fromJson(reader);
    } catch (IOException e) {
      throw new WorkshopException("LAB-013", "A parameter cannot be sent: " + e.getMessage(), e);
    }
  }
}
