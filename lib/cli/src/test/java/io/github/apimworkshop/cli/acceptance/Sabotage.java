package io.github.apimworkshop.cli.acceptance;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Breaks what is deployed, by the management API, as a colleague in the portal might. */
final class Sabotage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpPipeline pipeline;
  private final String group;

  /** Works in one resource group. */
  Sabotage(AzureTarget target, String group) {
    this.pipeline = target.resources().serviceClient().getHttpPipeline();
    this.group =
        "/subscriptions/" + target.subscriptionId() + "/resourceGroups/" + group + "/providers/";
  }

  /** The full id of a resource of the group's API Management service. */
  String inService(String service, String rest) {
    return group + "Microsoft.ApiManagement/service/" + service + rest;
  }

  String account(String name) {
    return group + "Microsoft.CognitiveServices/accounts/" + name;
  }

  /** Reads a resource, lets {@code change} alter its properties and writes it back. */
  void change(String id, Consumer<ObjectNode> change) {
    ObjectNode resource = (ObjectNode) send(HttpMethod.GET, id, null);
    change.accept((ObjectNode) resource.path("properties"));
    send(HttpMethod.PUT, id, resource);
  }

  void patch(String id, String body) {
    send(HttpMethod.PATCH, id, read(body));
  }

  void policy(String api, String document) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("properties").put("format", "rawxml").put("value", document);
    send(HttpMethod.PUT, api + "/policies/policy", body);
  }

  void delete(String id) {
    send(HttpMethod.DELETE, id, null);
  }

  /** Deletes every role assignment on a resource. */
  void deleteRoles(String id) {
    String assignments = id + "/providers/Microsoft.Authorization/roleAssignments";
    send(HttpMethod.GET, assignments, null)
        .path("value")
        .forEach(one -> delete(one.path("id").asText()));
  }

  private JsonNode send(HttpMethod method, String id, JsonNode body) {
    String version = id.contains("roleAssignments") ? "2022-04-01" : "2024-05-01";
    String known =
        id.contains("CognitiveServices/accounts") && !id.contains("role") ? "2024-10-01" : version;
    var request =
        new HttpRequest(method, "https://management.azure.com" + id + "?api-version=" + known)
            .setHeader(HttpHeaderName.IF_MATCH, "*");
    if (body != null) {
      request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json").setBody(body.toString());
    }
    try (var response = pipeline.sendSync(request, Context.NONE)) {
      byte[] answer = response.getBodyAsBinaryData().toBytes();
      if (response.getStatusCode() >= 300) {
        throw new IllegalStateException(
            method
                + " "
                + id
                + ": "
                + response.getStatusCode()
                + " "
                + new String(answer, StandardCharsets.UTF_8));
      }
      return answer.length == 0 ? JSON.nullNode() : JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
