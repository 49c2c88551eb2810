package io.github.apimworkshop.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.LocalAzure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Answers as the management API does, from prepared texts: each path with its answers in turn, the
 * last one again and again.
 */
public final class StubAzure implements AutoCloseable {
  public static final String GROUP = "/subscriptions/sub/resourceGroups/rg";
  private static final String DEPLOYMENT =
      GROUP.toLowerCase(java.util.Locale.ROOT)
          + "/providers/microsoft.resources/deployments/template";

  private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final Map<String, JsonNode> bodies = new LinkedHashMap<>();
  private final HttpServer server;

  private record Answer(int status, String body) {}

  public StubAzure() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    on(
        "GET /metadata/identity/oauth2/token",
        200,
        """
        {"access_token":"token","expires_in":"86400","expires_on":"4102444800",
         "resource":"https://management.core.windows.net/","token_type":"Bearer"}\
        """);
    on("HEAD /subscriptions/sub/resourcegroups/rg", 404, "");
    on(
        "PUT /subscriptions/sub/resourcegroups/rg",
        201,
        """
        {"id":"%s","name":"rg","location":"westus","properties":{"provisioningState":"Succeeded"}}\
        """
            .formatted(GROUP));
  }

  /** Adds an answer to {@code METHOD /path}, in lower case. */
  public StubAzure on(String request, int status, String body) {
    answers.computeIfAbsent(request, r -> new ArrayList<>()).add(new Answer(status, body));
    return this;
  }

  /** A deployment named template that is accepted and then ends with {@code properties}. */
  public StubAzure deploys(String properties) {
    String form =
        """
        {"id":"%s/providers/Microsoft.Resources/deployments/template","name":"template",
         "type":"Microsoft.Resources/deployments","properties":%s}\
        """;
    on("PUT " + DEPLOYMENT, 201, form.formatted(GROUP, "{\"provisioningState\":\"Accepted\"}"));
    on("GET " + DEPLOYMENT, 200, form.formatted(GROUP, "{\"provisioningState\":\"Running\"}"));
    on("GET " + DEPLOYMENT, 200, form.formatted(GROUP, properties));
    return on(
        "GET " + DEPLOYMENT + "/operations",
        200,
        """
        {"value":[{"id":"%s/providers/Microsoft.Resources/deployments/template/operations/1",
         "operationId":"1","properties":{"provisioningOperation":"Create",
         "provisioningState":"Succeeded","duration":"PT0.4S","targetResource":{
         "id":"%s/providers/A.B/c/one","resourceType":"A.B/c","resourceName":"one"}}}]}\
        """
            .formatted(GROUP, GROUP));
  }

  /** A deployment that is answered at once with an error. */
  public StubAzure refuses(int status, String error) {
    return on("PUT " + DEPLOYMENT, status, error);
  }

  /** What the deployment was asked with. */
  public JsonNode deploymentRequest() {
    return body("PUT " + DEPLOYMENT);
  }

  /** What a request, as {@code METHOD /path} in lower case, was sent with; null if nothing. */
  public JsonNode body(String request) {
    return bodies.get(request);
  }

  /** Every request so far, as {@code METHOD /path}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The address of the stub. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A target whose every host is this stub. */
  public AzureTarget target() {
    return AzureTarget.local(new LocalAzure(1, address(), address(), "sub", "tenant", null));
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "/");
    String request = exchange.getRequestMethod() + " " + path.toLowerCase(java.util.Locale.ROOT);
    requests.add(request);
    byte[] asked = exchange.getRequestBody().readAllBytes();
    if (asked.length > 0) {
      bodies.put(request, new ObjectMapper().readTree(asked));
    }
    List<Answer> prepared = answers.getOrDefault(request, List.of(new Answer(404, "{}")));
    Answer answer = prepared.size() > 1 ? prepared.remove(0) : prepared.get(0);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("x-ms-region", "West US");
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
