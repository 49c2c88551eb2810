package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.FunctionTable;

/** Where the deployment runs and who runs it. */
final class ScopeFunctions {
  private static final ObjectNode ENVIRONMENT = environment();

  private ScopeFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("subscription", 0, call -> scope(call).subscription())
        .add("resourceGroup", 0, ScopeFunctions::resourceGroup)
        .add("tenant", 0, call -> scope(call).tenant())
        .add("deployer", 0, call -> scope(call).deployer())
        .add("environment", 0, call -> ENVIRONMENT)
        .add("managementGroup", 0, ScopeFunctions::managementGroup);
  }

  private static DeploymentScope scope(Arguments call) {
    return call.scope().context().deploymentScope();
  }

  private static JsonNode resourceGroup(Arguments call) {
    if (!scope(call).isResourceGroup()) {
      throw notHere(call);
    }
    return scope(call).resourceGroup();
  }

  private static JsonNode managementGroup(Arguments call) {
    throw notHere(call);
  }

  private static RuntimeException notHere(Arguments call) {
    return new ExpressionException(
        "The template function '"
            + call.function()
            + "' is not expected at this location. Please see https://aka.ms/arm-functions for usage details");
  }

  /** The public cloud, as documented for {@code environment()}. */
  private static ObjectNode environment() {
    ObjectNode cloud = JsonNodeFactory.instance.objectNode();
    cloud
        .put("name", "AzureCloud")
        .put("gallery", "https://gallery.azure.com/")
        .put("graph", "https://graph.windows.net/")
        .put("portal", "https://portal.azure.com")
        .put("graphAudience", "https://graph.windows.net/")
        .put("activeDirectoryDataLake", "https://datalake.azure.net/")
        .put("batch", "https://batch.core.windows.net/")
        .put("media", "https://rest.media.azure.net")
        .put("sqlManagement", "https://management.core.windows.net:8443/")
        .put(
            "vmImageAliasDoc",
            "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/main/arm-compute/quickstart-templates/aliases.json")
        .put("resourceManager", "https://management.azure.com/");
    ObjectNode authentication = cloud.putObject("authentication");
    authentication
        .put("loginEndpoint", "https://login.microsoftonline.com/")
        .put("tenant", "common")
        .put("identityProvider", "AAD")
        .putArray("audiences")
        .add("https://management.core.windows.net/")
        .add("https://management.azure.com/");
    cloud
        .putObject("suffixes")
        .put("acrLoginServer", ".azurecr.io")
        .put("azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net")
        .put("azureDatalakeStoreFileSystem", "azuredatalakestore.net")
        .put("azureFrontDoorEndpointSuffix", "azurefd.net")
        .put("keyvaultDns", ".vault.azure.net")
        .put("sqlServerHostname", ".database.windows.net")
        .put("storage", "core.windows.net");
    return cloud;
  }
}
