package io.github.apimworkshop.localazure.acceptance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An account with two model deployments that do not wait for each other. */
final class ModelDeploymentTemplate {
  private static final String TEXT =
      """
      {'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
       'contentVersion':'1.0.0.0','resources':[
        {'type':'Microsoft.CognitiveServices/accounts','apiVersion':'2024-10-01','name':'aoai1',
         'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{}},
        {'type':'Microsoft.CognitiveServices/accounts/deployments','apiVersion':'2024-10-01',
         'name':'aoai1/one','dependsOn':['aoai1'],'sku':{'name':'Standard','capacity':1},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}},
        {'type':'Microsoft.CognitiveServices/accounts/deployments','apiVersion':'2024-10-01',
         'name':'aoai1/two','dependsOn':['aoai1'],'sku':{'name':'Standard','capacity':1},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}]}
      """;

  private ModelDeploymentTemplate() {}

  static JsonNode json() {
    try {
      return new ObjectMapper().enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES).readTree(TEXT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
