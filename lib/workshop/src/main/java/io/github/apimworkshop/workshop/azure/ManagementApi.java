package io.github.apimworkshop.workshop.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.workshop.WorkshopException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Calls of the management API over the clients' HTTP pipeline, for what the API Management client
 * does not know: it speaks version 2021-08-01. Throws LAB-015 with the reason where a call is
 * refused.
 */
public final class ManagementApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API_VERSION = "2024-05-01";

  private final HttpPipeline pipeline;

  /** Calls {@code target}. */
  public ManagementApi(AzureTarget target) {
    this.pipeline = target.resources().serviceClient().getHttpPipeline();
  }

  /** The resource with this id. */
  public JsonNode get(String id) {
    return send(id, new HttpRequest(HttpMethod.GET, address(id)));
  }

  /** As above, with one more parameter of the query, such as {@code format=rawxml}. */
  public JsonNode get(String id, String parameter) {
    return send(id, new HttpRequest(HttpMethod.GET, address(id) + "&" + parameter));
  }

  /** What an action such as {@code <id>/listTrace} answers. */
  public JsonNode post(String action, JsonNode body) {
    var request =
        new HttpRequest(HttpMethod.POST, address(action))
            .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
            .setBody(body.toString());
    return send(action, request);
  }

  private static String address(String id) {
    return "https://management.azure.com" + id + "?api-version=" + API_VERSION;
  }

  private JsonNode send(String id, HttpRequest request) {
    try (var response = pipeline.sendSync(request, Context.NONE)) {
      JsonNode json = JSON.readTree(response.getBodyAsBinaryData().toBytes());
      if (response.getStatusCode() != 200) {
        throw new WorkshopException(
            "LAB-015",
            "Cannot read %s: %s".formatted(id, json.at("/error/message").asText("no answer")));
      }
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
