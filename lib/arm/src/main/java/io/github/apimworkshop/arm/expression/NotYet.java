package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;

enum NotYet implements LiveResources {
  INSTANCE;

  @Override
  public JsonNode reference(String resource, String apiVersion, boolean full) {
    throw new NotYetDeployed("reference");
  }

  @Override
  public JsonNode references(String loop, boolean full) {
    throw new NotYetDeployed("references");
  }

  @Override
  public JsonNode list(String action, String resource, String apiVersion, JsonNode body) {
    throw new NotYetDeployed(action);
  }
}
