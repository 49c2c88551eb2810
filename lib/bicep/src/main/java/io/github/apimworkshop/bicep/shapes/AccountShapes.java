package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;

/**
 * Azure OpenAI and other Cognitive Services accounts
 * (learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts, read 2026-11).
 */
final class AccountShapes {
  private AccountShapes() {}

  static Type.Obj account() {
    Type properties =
        Shape.of("AccountProperties")
            .strings(
                "customSubDomainName migrationToken publicNetworkAccess storedCompletionsDisabled")
            .bools(
                "allowProjectManagement disableLocalAuth dynamicThrottlingEnabled restore"
                    + " restrictOutboundNetworkAccess")
            .stringArrays("allowedFqdnList associatedProjects")
            .strings("defaultProject")
            .open(
                "amlWorkspace apiProperties encryption locations networkAcls networkInjections"
                    + " raiMonitorConfig userOwnedStorage")
            .readOnly(
                "abusePenalty callRateLimit capabilities commitmentPlanAssociations dateCreated"
                    + " deletionDate endpoint endpoints internalId isMigrated"
                    + " privateEndpointConnections provisioningState quotaLimit"
                    + " scheduledPurgeDate skuChangeInfo")
            .closed();
    return ResourceShapes.resource("Microsoft.CognitiveServices/accounts")
        .strings("kind location")
        .optional("sku", sku())
        .optional("properties", properties)
        .optional("identity", OtherShapes.managedIdentity("Identity"))
        .optional("tags", Type.OBJECT)
        .readOnly("etag systemData")
        .closed();
  }

  static Type.Obj deployment() {
    Type model =
        Shape.of("DeploymentModel")
            .strings("format name version publisher source sourceAccount")
            .readOnly("callRateLimit")
            .closed();
    Type properties =
        Shape.of("DeploymentProperties")
            .optional("model", model)
            .strings(
                "parentDeploymentName raiPolicyName deploymentState serviceTier spilloverDeploymentName")
            .optional(
                "versionUpgradeOption",
                Shape.oneOf(
                    "NoAutoUpgrade", "OnceCurrentVersionExpired", "OnceNewDefaultVersionAvailable"))
            .open("capacitySettings scaleSettings currentCapacity routing")
            .readOnly(
                "callRateLimit capabilities dynamicThrottlingEnabled provisioningState rateLimits")
            .closed();
    return ResourceShapes.resource("Microsoft.CognitiveServices/accounts/deployments")
        .optional("sku", sku())
        .optional("properties", properties)
        .optional("tags", Type.OBJECT)
        .readOnly("etag systemData")
        .closed();
  }

  private static Type sku() {
    return Shape.of("Sku")
        .required("name", Type.STRING)
        .ints("capacity")
        .strings("family size tier")
        .closed();
  }
}
