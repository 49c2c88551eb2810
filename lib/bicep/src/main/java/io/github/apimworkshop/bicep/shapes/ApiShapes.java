package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;

/**
 * APIs, operations, policies, products and subscriptions of API Management
 * (learn.microsoft.com/azure/templates/microsoft.apimanagement/service/apis, read 2026-11).
 */
final class ApiShapes {
  private ApiShapes() {}

  static Type.Obj api() {
    Type keyNames =
        Shape.of("SubscriptionKeyParameterNamesContract").strings("header query").closed();
    Type properties =
        Shape.of("ApiCreateOrUpdateProperties")
            .required("path", Type.STRING)
            .strings(
                "apiRevision apiRevisionDescription apiType apiVersion apiVersionDescription"
                    + " apiVersionSetId description displayName serviceUrl sourceApiId"
                    + " termsOfServiceUrl translateRequiredQueryParameters type value")
            .optional(
                "format",
                Shape.oneOf(
                    "graphql-link",
                    "grpc",
                    "grpc-link",
                    "odata",
                    "odata-link",
                    "openapi",
                    "openapi+json",
                    "openapi+json-link",
                    "openapi-link",
                    "swagger-json",
                    "swagger-link-json",
                    "wadl-link-json",
                    "wadl-xml",
                    "wsdl",
                    "wsdl-link"))
            .optional("protocols", Shape.arrayOf(Shape.oneOf("http", "https", "ws", "wss")))
            .optional("subscriptionKeyParameterNames", keyNames)
            .bools("isCurrent subscriptionRequired")
            .open(
                "apiVersionSet authenticationSettings contact license wsdlSelector"
                    + " mcpProperties mcpTools backendId jsonRpcProperties a2aProperties agent")
            .readOnly("isOnline provisioningState")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/apis")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj operation() {
    Type parameter =
        Shape.of("ParameterContract")
            .required("name", Type.STRING)
            .required("type", Type.STRING)
            .strings("defaultValue description schemaId typeName")
            .bools("required")
            .stringArrays("values")
            .optional("examples", Type.OBJECT)
            .closed();
    Type properties =
        Shape.of("OperationContractProperties")
            .required("displayName", Type.STRING)
            .required("method", Type.STRING)
            .required("urlTemplate", Type.STRING)
            .strings("description policies")
            .optional("templateParameters", Shape.arrayOf(parameter))
            .open("request responses")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/apis/operations")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj policy() {
    Type properties =
        Shape.of("PolicyContractProperties")
            .required("value", Type.STRING)
            .optional("format", Shape.oneOf("rawxml", "rawxml-link", "xml", "xml-link"))
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/policies")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj fragment() {
    Type properties =
        Shape.of("PolicyFragmentContractProperties")
            .required("value", Type.STRING)
            .strings("description")
            .optional("format", Shape.oneOf("rawxml", "xml"))
            .readOnly("provisioningState")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/policyFragments")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj product() {
    Type properties =
        Shape.of("ProductContractProperties")
            .required("displayName", Type.STRING)
            .strings("description terms")
            .ints("subscriptionsLimit")
            .bools("approvalRequired subscriptionRequired")
            .optional("state", Shape.oneOf("notPublished", "published"))
            .open("application authenticationType")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/products")
        .optional("properties", properties)
        .closed();
  }

  static Type.Obj subscription() {
    Type properties =
        Shape.of("SubscriptionCreateParameterPropertiesOrSubscriptionContractProperties")
            .required("displayName", Type.STRING)
            .required("scope", Type.STRING)
            .strings("ownerId primaryKey secondaryKey")
            .bools("allowTracing")
            .optional(
                "state",
                Shape.oneOf("active", "cancelled", "expired", "rejected", "submitted", "suspended"))
            .readOnly("createdDate endDate expirationDate notificationDate startDate stateComment")
            .closed();
    return ResourceShapes.resource("Microsoft.ApiManagement/service/subscriptions")
        .optional("properties", properties)
        .closed();
  }
}
