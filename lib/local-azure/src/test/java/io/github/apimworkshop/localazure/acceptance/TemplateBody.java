package io.github.apimworkshop.localazure.acceptance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of deployment requests; resources are written with single quotes. */
final class TemplateBody {
  private static final ObjectMapper LENIENT =
      new ObjectMapper().enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES);

  private TemplateBody() {}

  static String identity(String name) {
    return "{'type':'Microsoft.ManagedIdentity/userAssignedIdentities','apiVersion':'2023-01-31','name':'%s','location':'westus'}"
        .formatted(name);
  }

  static String template(String resources, String more) {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    ObjectNode properties = body.putObject("properties").put("mode", "Incremental");
    String text =
        """
        {'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
         'contentVersion':'1.0.0.0','resources':[%s]%s}
        """
            .formatted(resources, more);
    try {
      properties.set("template", LENIENT.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
    return body.toString();
  }
}
