package io.github.apimworkshop.localazure.dataplane;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.AdjustableClock;
import io.github.apimworkshop.localazure.DataPlaneServices;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.identity.JwtTokens;
import io.github.apimworkshop.localazure.management.ManagementServer;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.state.DurableResourceStore;
import io.github.apimworkshop.localazure.state.StateFile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A data plane on real sockets with a clock that only moves when it is told to. */
public final class RunningPlane implements AutoCloseable {
  public static final String KEY = "subscription-key-of-the-attendee";
  public static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AllowedHosts HOSTS = new AllowedHosts(Set.of("workshop.example"));
  private static final String PRINCIPAL = "11111111-2222-3333-4444-555555555555";
  private static final ResourceId GROUP = ResourceId.resourceGroup("sub", "rg");

  private final Vertx vertx = Vertx.vertx();
  private final StateFile state;
  private final HttpServer management;
  private final DataPlaneServer plane;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> roles = ConcurrentHashMap.newKeySet();

  public final DurableResourceStore store;
  public final JwtTokens tokens;
  public final AdjustableClock clock = new AdjustableClock(Clock.fixed(START, ZoneOffset.UTC));
  public final ResourceId service = GROUP.provider("Microsoft.ApiManagement", "service", "apim");

  public RunningPlane(Path folder, int gatewayUnits) {
    this(folder, gatewayUnits, 0);
  }

  public RunningPlane(Path folder, int gatewayUnits, double latencyScale) {
    state = StateFile.open(folder);
    store = new DurableResourceStore(state);
    tokens = new JwtTokens(state, "tenant", clock, Clock.fixed(START, ZoneOffset.UTC));
    plane =
        new DataPlaneServer(
            new DataPlaneServices(
                vertx,
                store,
                tokens,
                tokens,
                (principal, account) -> roles.contains(principal + account.key()),
                clock,
                new LocalAzureSettings(
                    folder, 0, clock, new Random(7), latencyScale, "admin", gatewayUnits, HOSTS)));
    Router router = ManagementServer.router(vertx);
    plane.mount(router);
    management =
        vertx
            .createHttpServer()
            .requestHandler(HOSTS.guard(router))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** The management server, where the admin routes are. */
  public URI management() {
    return URI.create("http://127.0.0.1:" + management.actualPort());
  }

  public ResourceId accountId(String name) {
    return GROUP.provider("Microsoft.CognitiveServices", "accounts", name);
  }

  /** An account with one gpt-4o deployment of that name; the service may call it. */
  public URI account(String name, String region, int capacity) {
    ResourceId id = accountId(name);
    put(id, region, "{'properties':{}}", "{'key1':'key-of-%s'}".formatted(name));
    deployment(name, "gpt-4o", "gpt-4o", "2024-11-20", capacity);
    roles.add(PRINCIPAL + id.key());
    return plane.dataPlane().open(store.find(id).orElseThrow(), OptionalInt.empty());
  }

  public void deployment(String account, String name, String model, String version, int capacity) {
    put(
        accountId(account).child("deployments", name),
        "",
        "{'sku':{'capacity':%d},'properties':{'model':{'name':'%s','version':'%s'}}}"
            .formatted(capacity, model, version),
        "{}");
  }

  public void revokeRole(String account) {
    roles.remove(PRINCIPAL + accountId(account).key());
  }

  public URI openService() {
    put(
        service,
        "koreacentral",
        "{'identity':{'type':'SystemAssigned','principalId':'%s'},'properties':{}}"
            .formatted(PRINCIPAL),
        "{}");
    return plane.dataPlane().open(store.find(service).orElseThrow(), OptionalInt.empty());
  }

  public void closeGateway() {
    plane.dataPlane().close(service);
  }

  /** A child of the service: {@code child("backends", "b1", "{'properties':...}")}. */
  public void child(String type, String name, String json) {
    put(service.child(type, name), "", json, "{}");
  }

  public void backend(String name, URI account, String extra) {
    child(
        "backends",
        name,
        "{'properties':{'url':'%s/openai','protocol':'http'%s}}".formatted(account, extra));
  }

  /** The API of the workshop at /openai with its operation and a subscription. */
  public void api() {
    child(
        "apis",
        "azure-openai",
        "{'properties':{'displayName':'Azure OpenAI','path':'openai','subscriptionRequired':true,"
            + "'subscriptionKeyParameterNames':{'header':'api-key','query':'api-key'}}}");
    operation(
        "azure-openai",
        "chat-completions",
        "POST",
        "/deployments/{deployment-id}/chat/completions");
    subscription("attendee", "/apis/azure-openai", KEY);
  }

  public void operation(String api, String name, String method, String template) {
    put(
        service.child("apis", api).child("operations", name),
        "",
        "{'properties':{'displayName':'%s','method':'%s','urlTemplate':'%s'}}"
            .formatted(name, method, template),
        "{}");
  }

  public void subscription(String name, String scope, String key) {
    put(
        service.child("subscriptions", name),
        "",
        "{'properties':{'displayName':'%s','scope':'%s%s','state':'active','allowTracing':true}}"
            .formatted(name, service, scope),
        "{'primaryKey':'%s','secondaryKey':'%s-2'}".formatted(key, key));
  }

  public void apiPolicy(String xml) {
    policy(service.child("apis", "azure-openai"), xml);
  }

  public void policy(ResourceId owner, String xml) {
    ObjectNode body = MAPPER.createObjectNode();
    body.putObject("properties").put("format", "rawxml").put("value", xml);
    store.put(Resource.of(owner.child("policies", "policy"), "", body));
  }

  /** Pool, identity and a retry over attempts that got no answer, without expressions. */
  public static String plainPolicy(String backendId) {
    return """
        <policies>
          <inbound>
            <base />
            <set-backend-service backend-id="%s" />
            <authentication-managed-identity resource="https://cognitiveservices.azure.com" />
          </inbound>
          <backend><base /></backend>
          <outbound><base /></outbound>
          <on-error><base /></on-error>
        </policies>
        """
        .formatted(backendId);
  }

  /** The policy document attendees start with. */
  public static String workshopPolicy() throws IOException {
    return Files.readString(
        Path.of("..", "..", "policies", "backend-pool.xml"), StandardCharsets.UTF_8);
  }

  public HttpResponse<String> chat(URI base, String... headers) {
    return post(
        base.resolve("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"),
        "{'messages':[{'role':'user','content':'What is a backend pool?'}],'seed':1,"
            + "'max_tokens':16}",
        headers);
  }

  public HttpResponse<String> post(URI uri, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An admin call; {@code body} may be empty. */
  public HttpResponse<String> admin(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(management().resolve("/admin/" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  public void fault(String account, String json) {
    HttpResponse<String> response = admin("PUT", "faults/" + account, json);
    if (response.statusCode() != 200) {
      throw new IllegalArgumentException(response.body());
    }
  }

  public void advance(String duration) {
    admin("POST", "clock", "{'advance':'" + duration + "'}");
  }

  /** A pool of members given as {@code name:priority:weight}. */
  public void pool(String name, String extra, String... members) {
    StringBuilder services = new StringBuilder();
    for (String member : members) {
      String[] parts = member.split(":", -1);
      services
          .append(services.isEmpty() ? "" : ",")
          .append(
              "{'id':'/backends/%s','priority':%s,'weight':%s}"
                  .formatted(parts[0], parts[1], parts[2]));
    }
    child(
        "backends",
        name,
        "{'properties':{'type':'Pool','pool':{'services':[%s]%s}}}".formatted(services, extra));
  }

  public HttpClient http() {
    return http;
  }

  public static JsonNode json(HttpResponse<String> response) {
    return read(response.body());
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void put(ResourceId id, String location, String body, String secrets) {
    store.put(
        new Resource(
            id,
            location,
            (ObjectNode) read(body.replace('\'', '"')),
            (ObjectNode) read(secrets.replace('\'', '"'))));
  }

  @Override
  public void close() {
    plane.close();
    management.close().toCompletionStage().toCompletableFuture().join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    state.close();
  }
}
