package io.github.apimworkshop.bicep.semantics;

/** Where a template is deployed to. */
public enum TargetScope {
  RESOURCE_GROUP("resourceGroup", "2019-04-01/deploymentTemplate.json#"),
  SUBSCRIPTION("subscription", "2018-05-01/subscriptionDeploymentTemplate.json#"),
  MANAGEMENT_GROUP("managementGroup", "2019-08-01/managementGroupDeploymentTemplate.json#"),
  TENANT("tenant", "2019-08-01/tenantDeploymentTemplate.json#");

  private final String keyword;
  private final String schema;

  TargetScope(String keyword, String schema) {
    this.keyword = keyword;
    this.schema = schema;
  }

  /** The word behind {@code targetScope =}. */
  public String keyword() {
    return keyword;
  }

  /** The value of {@code $schema}. */
  public String schema() {
    return "https://schema.management.azure.com/schemas/" + schema;
  }

  static TargetScope of(String keyword) {
    for (TargetScope scope : values()) {
      if (scope.keyword.equals(keyword)) {
        return scope;
      }
    }
    return null;
  }
}
