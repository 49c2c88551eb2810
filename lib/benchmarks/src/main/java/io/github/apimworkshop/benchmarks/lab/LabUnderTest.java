package io.github.apimworkshop.benchmarks.lab;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import io.github.apimworkshop.workshop.deploy.BicepDeployer;
import io.github.apimworkshop.workshop.deploy.DeploymentListener;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.deploy.DeploymentResult;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A local Azure of its own with one lab deployed, its policy as it is. */
public final class LabUnderTest implements AutoCloseable {
  private final MeasuredAzure azure;
  private final AzureTarget target;
  private final DeploymentResult deployment;

  private LabUnderTest(MeasuredAzure azure, AzureTarget target, DeploymentResult deployment) {
    this.azure = azure;
    this.target = target;
    this.deployment = deployment;
  }

  /**
   * Deploys a Bicep file of the kit and leads its backends {@code openai-instance1}, {@code 2}, ...
   * to servers on these ports.
   *
   * @param jvm options for the process of the local Azure
   */
  public static LabUnderTest start(
      KitLayout kit,
      Path state,
      String bicep,
      Map<String, Object> parameters,
      List<Integer> backends,
      String... jvm) {
    MeasuredAzure azure = MeasuredAzure.start(state, jvm);
    AzureTarget target = azure.target();
    var order = DeploymentOrder.of("rg-benchmark", kit.bicep().resolve(bicep), parameters);
    var deployment = new BicepDeployer(target, kit).deploy(order, DeploymentListener.silent());
    var lab = new LabUnderTest(azure, target, deployment);
    for (int i = 0; i < backends.size(); i++) {
      lab.lead("openai-instance" + (i + 1), backends.get(i));
    }
    return lab;
  }

  /** Without tracing; reports call it by {@code name}. */
  public Target plain(String name) {
    return new Target(name, chat(), Map.of("api-key", key()));
  }

  /** Each call leaves a trace, as with a debug token. */
  public Target traced() {
    String api = service() + "/apis/azure-openai";
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("credentialsExpireAfter", "PT1H").put("apiId", api);
    request.putArray("purposes").add("tracing");
    JsonNode credentials =
        new ManagementApi(target)
            .post(service() + "/gateways/managed/listDebugCredentials", request);
    return new Target(
        "gateway, traced",
        chat(),
        Map.of("api-key", key(), "Apim-Debug-Authorization", credentials.path("token").asText()));
  }

  /** How many calls the gateway has answered, by status. */
  public Map<Integer, Long> callsByStatus() {
    var request =
        java.net.http.HttpRequest.newBuilder(azure.management().resolve("/admin/counters"))
            .header("Authorization", "Bearer " + MeasuredAzure.ADMIN_TOKEN)
            .build();
    try {
      String json = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      var calls = new TreeMap<Integer, Long>();
      for (JsonNode row : new ObjectMapper().readTree(json).path("calls")) {
        calls.merge(row.path("status").asInt(), row.path("count").asLong(), Long::sum);
      }
      return calls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the counters were read", e);
    }
  }

  /** Memory and files of the local Azure's process now. */
  public ProcessFigures figures() {
    return azure.figures();
  }

  private URI chat() {
    return URI.create(output("chatUrl") + "?api-version=2024-10-21");
  }

  private String key() {
    return new ManagementApi(target)
        .post(output("apimSubscriptionId") + "/listSecrets", JsonNodeFactory.instance.objectNode())
        .path("primaryKey")
        .asText();
  }

  private String service() {
    return output("serviceId");
  }

  private String output(String name) {
    return deployment.outputs().get(name).asText();
  }

  /**
   * Gives the pool of {@code backend-pool.bicep} so many members of the same weight, spread over
   * {@code ports}, and its policy so many elements.
   */
  public void grow(int members, int elements, String policy, List<Integer> ports) {
    ObjectNode pool = JsonNodeFactory.instance.objectNode();
    var services =
        pool.putObject("properties").put("type", "Pool").putObject("pool").putArray("services");
    for (int i = 1; i <= members; i++) {
      String id = service() + "/backends/openai-instance" + i;
      write(HttpMethod.PUT, id, backend(ports.get(i % ports.size())));
      services.addObject().put("id", id).put("priority", 1).put("weight", 1);
    }
    write(HttpMethod.PUT, output("poolId"), pool);
    int more =
        elements - (int) policy.lines().filter(line -> line.strip().matches("<[a-z].*")).count();
    String longer =
        policy.replaceFirst(
            "<base />",
            "<base />"
                + "<set-variable name=\"caller\" value=\"@(context.Request.IpAddress)\" />"
                    .repeat(more));
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("properties").put("format", "rawxml").put("value", longer);
    write(HttpMethod.PUT, service() + "/apis/azure-openai/policies/policy", document);
  }

  private void lead(String backend, int port) {
    write(HttpMethod.PATCH, service() + "/backends/" + backend, backend(port));
  }

  private static ObjectNode backend(int port) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("properties")
        .put("protocol", "http")
        .put("url", "http://127.0.0.1:" + port + "/openai");
    return body;
  }

  private void write(HttpMethod method, String id, JsonNode body) {
    var request =
        new HttpRequest(method, "https://management.azure.com" + id + "?api-version=2024-05-01")
            .setHeader(HttpHeaderName.IF_MATCH, "*")
            .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
            .setBody(body.toString());
    try (var response =
        target.resources().serviceClient().getHttpPipeline().sendSync(request, Context.NONE)) {
      if (response.getStatusCode() >= 300) {
        throw new IllegalStateException(
            id + " was not written: " + response.getBodyAsString().block());
      }
    }
  }

  @Override
  public void close() {
    azure.close();
  }
}
