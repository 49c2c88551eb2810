package io.github.apimworkshop.workshop.trace;

import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends a request with a debug token and fetches what the gateway noted about it
 * (learn.microsoft.com/azure/api-management/api-management-howto-api-inspector, read 2026-11).
 */
public final class RequestTracer {
  private final ManagementApi management;

  /** Asks the gateways of {@code target}. */
  public RequestTracer(AzureTarget target) {
    this.management = new ManagementApi(target);
  }

  /** {@code apiId} is the resource id of the API that the request calls. Throws LAB-016. */
  public RequestTrace trace(String apiId, HttpRequest request) {
    String gateway = ResourceId.fromString(apiId).parent().id() + "/gateways/managed/";
    ObjectNode credentials = JsonNodeFactory.instance.objectNode();
    credentials.put("credentialsExpireAfter", "PT1H").put("apiId", apiId);
    credentials.putArray("purposes").add("tracing");
    String token =
        management.post(gateway + "listDebugCredentials", credentials).path("token").asText();

    HttpResponse<String> response = send(request, token);
    String traceId =
        response
            .headers()
            .firstValue("Apim-Trace-Id")
            .orElseThrow(
                () ->
                    new WorkshopException(
                        "LAB-016",
                        "The gateway traced nothing; it answered %d. Does the request call the API %s?"
                            .formatted(
                                response.statusCode(),
                                apiId.substring(apiId.lastIndexOf('/') + 1))));
    JsonNode trace =
        management.post(
            gateway + "listTrace", JsonNodeFactory.instance.objectNode().put("traceId", traceId));
    return RequestTrace.of(response.statusCode(), trace);
  }

  private static HttpResponse<String> send(HttpRequest request, String token) {
    var traced =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .header("Apim-Debug-Authorization", token)
            .build();
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(traced, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new WorkshopException("LAB-016", "The gateway did not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("LAB-016", "The call was stopped. Run the cell again.", e);
    }
  }
}
