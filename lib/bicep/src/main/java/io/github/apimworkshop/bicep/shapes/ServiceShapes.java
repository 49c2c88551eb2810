package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;

/**
 * The API Management service with its loggers, diagnostics and named values
 * (learn.microsoft.com/azure/templates/microsoft.apimanagement/service, read 2026-11).
 */
final class ServiceShapes {
  private ServiceShapes() {}

  static Type.Obj service() {
    Type sku =
        Shape.of("ApiManagementServiceSkuProperties")
            .required("capacity", Type.INT)
            .required("name", Type.STRING)
            .closed();
    Type properties =
        Shape.of("ApiManagementServiceProperties")
            .required("publisherEmail", Type.STRING)
            .required("publisherName", Type.STRING)
            .strings(
                "notificationSenderEmail natGatewayState publicIpAddressId publicNetworkAccess"
                    + " virtualNetworkType developerPortalStatus legacyPortalStatus"
                    + " releaseChannel zoneRedundant")
            .bools("disableGateway enableClientCertificate restore")
            .open(
                "additionalLocations apiVersionConstraint certificates configurationApi"
                    + " customProperties hostnameConfigurations privateEndpointConnections"
                    + " virtualNetworkConfiguration")
            .readOnly(
                "createdAtUtc developerPortalUrl gatewayRegionalUrl gatewayUrl managementApiUrl"
                    + " outboundPublicIPAddresses platformVersion portalUrl privateIPAddresses"
                    + " provisioningState publicIPAddresses scmUrl targetProvisioningState")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service")
        .required("location", Type.STRING)
        .required("sku", sku)
        .required("properties", properties)
        .optional("identity", OtherShapes.managedIdentity("ApiManagementServiceIdentity"))
        .optional("tags", Type.OBJECT)
        .optional("zones", Type.ARRAY)
        .closed();
  }

  static Type.Obj namedValue() {
    Type vault =
        Shape.of("KeyVaultContractCreatePropertiesOrKeyVaultContractProperties")
            .strings("identityClientId secretIdentifier")
            .closed();
    Type properties =
        Shape.of("NamedValueCreateContractPropertiesOrNamedValueContractProperties")
            .required("displayName", Type.STRING)
            .strings("value")
            .bools("secret")
            .stringArrays("tags")
            .optional("keyVault", vault)
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/namedValues")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj logger() {
    Type properties =
        Shape.of("LoggerContractProperties")
            .required(
                "loggerType", Shape.oneOf("applicationInsights", "azureEventHub", "azureMonitor"))
            .strings("description resourceId")
            .bools("isBuffered")
            .optional("credentials", Type.OBJECT)
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/loggers")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj diagnostic() {
    Type sampling =
        Shape.of("SamplingSettings")
            .optional("percentage", Type.ANY)
            .optional("samplingType", Shape.oneOf("fixed"))
            .closed();
    Type message =
        Shape.of("HttpMessageDiagnostic")
            .optional("body", Shape.of("BodyDiagnosticSettings").ints("bytes").closed())
            .stringArrays("headers")
            .open("dataMasking")
            .closed();
    Type direction =
        Shape.of("PipelineDiagnosticSettings")
            .optional("request", message)
            .optional("response", message)
            .closed();
    Type properties =
        Shape.of("DiagnosticContractProperties")
            .required("loggerId", Type.STRING)
            .optional("alwaysLog", Shape.oneOf("allErrors"))
            .optional("backend", direction)
            .optional("frontend", direction)
            .optional("httpCorrelationProtocol", Shape.oneOf("Legacy", "None", "W3C"))
            .optional("operationNameFormat", Shape.oneOf("Name", "Url"))
            .optional("sampling", sampling)
            .optional("verbosity", Shape.oneOf("error", "information", "verbose"))
            .bools("logClientIp metrics")
            .open("largeLanguageModel")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/diagnostics")
        .optional("properties", properties)
        .closed();
  }
}
