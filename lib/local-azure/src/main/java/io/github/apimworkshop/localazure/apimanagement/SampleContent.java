package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The products and the Echo API that services of the classic tiers begin with. The limits that
 * Starter has on Azure are left out.
 */
final class SampleContent {
  private static final Set<String> TIERS = Set.of("Developer", "Basic", "Standard", "Premium");
  private static final String ECHO = "echo-api";

  private SampleContent() {}

  /** Nothing for tiers that begin empty. */
  static List<Resource> of(Resource service) {
    if (!TIERS.contains(service.body().at("/sku/name").asText())) {
      return List.of();
    }
    List<Resource> content = new ArrayList<>();
    ResourceId echo = service.id().child("apis", ECHO);
    content.add(echo(echo));
    content.add(operation(echo, "retrieve-resource", "Retrieve resource", "GET", "/resource"));
    content.add(operation(echo, "create-resource", "Create resource", "POST", "/resource"));
    content.add(operation(echo, "modify-resource", "Modify Resource", "PUT", "/resource"));
    content.add(operation(echo, "remove-resource", "Remove resource", "DELETE", "/resource"));
    for (String name : List.of("Starter", "Unlimited")) {
      ResourceId product = service.id().child("products", name.toLowerCase(Locale.ROOT));
      content.add(product(product, name));
      content.add(membership(product.child("apis", ECHO)));
      for (String group : List.of("administrators", "developers", "guests")) {
        content.add(membership(product.child("groups", group)));
      }
    }
    return content;
  }

  private static Resource echo(ResourceId id) {
    ObjectNode body = Envelope.identifiers(id);
    ObjectNode properties = body.putObject("properties");
    properties
        .put("displayName", "Echo API")
        .put("path", "echo")
        .put("serviceUrl", "http://echoapi.cloudapp.net/api")
        .put("apiRevision", "1")
        .put("isCurrent", true)
        .put("isOnline", true)
        .put("subscriptionRequired", true)
        .putNull("authenticationSettings")
        .putArray("protocols")
        .add("https");
    properties
        .putObject("subscriptionKeyParameterNames")
        .put("header", "Ocp-Apim-Subscription-Key")
        .put("query", "subscription-key");
    return Resource.of(id, "", body);
  }

  private static Resource operation(
      ResourceId api, String name, String displayName, String method, String path) {
    ResourceId id = api.child("operations", name);
    ObjectNode body = Envelope.identifiers(id);
    ObjectNode properties = body.putObject("properties");
    properties.put("displayName", displayName).put("method", method).put("urlTemplate", path);
    properties.putArray("templateParameters");
    properties.putArray("responses");
    properties.putNull("policies");
    return Resource.of(id, "", body);
  }

  private static Resource product(ResourceId id, String displayName) {
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties")
        .put("displayName", displayName)
        .put("subscriptionRequired", true)
        .put("approvalRequired", displayName.equals("Unlimited"))
        .put("subscriptionsLimit", 1)
        .put("state", "published");
    return Resource.of(id, "", body);
  }

  private static Resource membership(ResourceId id) {
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").put("provisioningState", "created");
    return Resource.of(id, "", body);
  }
}
