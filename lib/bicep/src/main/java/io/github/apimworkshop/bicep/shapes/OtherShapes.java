package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;

/**
 * Role assignments, workspaces, Application Insights and managed identities
 * (learn.microsoft.com/azure/templates, read 2026-11).
 */
final class OtherShapes {
  private OtherShapes() {}

  static Type managedIdentity(String name) {
    return Shape.of(name)
        .required("type", Type.STRING)
        .optional("userAssignedIdentities", Type.OBJECT)
        .readOnly("principalId tenantId")
        .closed();
  }

  static Type.Obj roleAssignment() {
    Type properties =
        Shape.of("RoleAssignmentProperties")
            .required("principalId", Type.STRING)
            .required("roleDefinitionId", Type.STRING)
            .strings("condition conditionVersion delegatedManagedIdentityResourceId description")
            .optional(
                "principalType",
                Shape.oneOf("Device", "ForeignGroup", "Group", "ServicePrincipal", "User"))
            .readOnly("createdBy createdOn scope updatedBy updatedOn")
            .closed();
    return ResourceShapes.resource("Microsoft.Authorization/roleAssignments")
        .required("properties", properties)
        .closed();
  }

  static Type.Obj workspace() {
    Type sku =
        Shape.of("WorkspaceSku")
            .required("name", Type.STRING)
            .ints("capacityReservationLevel")
            .readOnly("lastSkuUpdate")
            .closed();
    Type properties =
        Shape.of("WorkspaceProperties")
            .optional("sku", sku)
            .ints("retentionInDays")
            .bools("forceCmkForQuery")
            .strings(
                "defaultDataCollectionRuleResourceId publicNetworkAccessForIngestion publicNetworkAccessForQuery")
            .open("features workspaceCapping replication failover")
            .readOnly(
                "createdDate customerId modifiedDate privateLinkScopedResources provisioningState")
            .closed();
    return ResourceShapes.resource("Microsoft.OperationalInsights/workspaces")
        .required("location", Type.STRING)
        .optional("properties", properties)
        .optional("identity", managedIdentity("Identity"))
        .optional("tags", Type.OBJECT)
        .strings("etag")
        .closed();
  }

  static Type.Obj component() {
    Type properties =
        Shape.of("ApplicationInsightsComponentProperties")
            .required("Application_Type", Shape.oneOf("other", "web"))
            .strings(
                "Flow_Type HockeyAppId IngestionMode publicNetworkAccessForIngestion"
                    + " publicNetworkAccessForQuery Request_Source WorkspaceResourceId")
            .bools(
                "DisableIpMasking DisableLocalAuth ForceCustomerStorageForProfiler ImmediatePurgeDataOn30Days")
            .ints("RetentionInDays")
            .open("SamplingPercentage CustomMetricsOptedInType")
            .readOnly(
                "AppId ApplicationId ConnectionString CreationDate HockeyAppToken"
                    + " InstrumentationKey LaMigrationDate Name PrivateLinkScopedResources"
                    + " provisioningState TenantId")
            .closed();
    return ResourceShapes.resource("Microsoft.Insights/components")
        .required("location", Type.STRING)
        .required("kind", Type.STRING)
        .optional("properties", properties)
        .optional("tags", Type.OBJECT)
        .strings("etag")
        .closed();
  }

  static Type.Obj identity() {
    return ResourceShapes.resource("Microsoft.ManagedIdentity/userAssignedIdentities")
        .required("location", Type.STRING)
        .optional("properties", Type.OBJECT)
        .optional("tags", Type.OBJECT)
        .closed();
  }
}
