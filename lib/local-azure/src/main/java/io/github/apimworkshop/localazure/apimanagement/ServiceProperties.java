package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import java.util.Locale;

/** The computed properties of a service, all but the gateway's address. */
final class ServiceProperties {
  /** Where an injected service would be reached; nothing listens there. */
  private static final String PRIVATE_ADDRESS = "10.0.0.4";

  private ServiceProperties() {}

  static ObjectNode of(WriteRequest request, ObjectNode asked, ProviderContext context) {
    String host = request.id().name().toLowerCase(Locale.ROOT);
    String now = Timestamps.format(context.clock().instant());
    ObjectNode properties = Envelope.empty();
    properties.put("notificationSenderEmail", "apimgmt-noreply@mail.windowsazure.com");
    properties.put("virtualNetworkType", "None");
    properties.put("disableGateway", false);
    properties.put("publicNetworkAccess", "Enabled");
    properties.put("developerPortalStatus", "Enabled");
    properties.set("customProperties", Envelope.empty());
    properties.putObject("apiVersionConstraint").putNull("minApiVersion");
    properties.setAll(asked);
    properties.put("provisioningState", "Succeeded");
    properties.put("targetProvisioningState", "");
    properties.put("createdAtUtc", request.kept("createdAtUtc", () -> now));
    properties.put("platformVersion", "stv2.1");
    properties.put(
        "gatewayRegionalUrl",
        "https://%s-%s-01.regional.azure-api.net".formatted(host, request.location()));
    properties.put("developerPortalUrl", "https://" + host + ".developer.azure-api.net");
    properties.put("managementApiUrl", "https://" + host + ".management.azure-api.net");
    properties.put("scmUrl", "https://" + host + ".scm.azure-api.net");
    properties
        .putArray("hostnameConfigurations")
        .addObject()
        .put("type", "Proxy")
        .put("hostName", host + ".azure-api.net")
        .put("defaultSslBinding", true)
        .put("negotiateClientCertificate", false)
        .put("certificateSource", "BuiltIn");
    properties.putArray("publicIPAddresses").add("127.0.0.1");
    ArrayNode inside = properties.putArray("privateIPAddresses");
    boolean injected = properties.at("/virtualNetworkConfiguration/subnetResourceId").isTextual();
    if (injected && !properties.path("virtualNetworkType").asText().equalsIgnoreCase("None")) {
      inside.add(PRIVATE_ADDRESS);
    }
    return properties;
  }
}
