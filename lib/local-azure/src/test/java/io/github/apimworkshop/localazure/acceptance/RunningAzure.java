package io.github.apimworkshop.localazure.acceptance;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import reactor.core.publisher.Mono;

/** A local Azure for one test with the clients that call it. */
final class RunningAzure implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String ADMIN_TOKEN = "test-admin-token";
  static final String GROUP = "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID + "/resourceGroups/rg";

  private final LocalAzure azure;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  RunningAzure(Path stateFolder) {
    this(stateFolder, 0);
  }

  RunningAzure(Path stateFolder, double latencyScale) {
    this.azure =
        LocalAzure.start(
            new LocalAzureSettings(
                stateFolder, 0, Clock.systemUTC(), new Random(7), latencyScale, ADMIN_TOKEN, 1));
    this.token = metadataToken();
  }

  URI management() {
    return azure.management();
  }

  /** A call with token and {@code api-version}. */
  Answer call(String method, String path, String body) {
    String separator = path.contains("?") ? "&" : "?";
    return send(
        HttpRequest.newBuilder(
                URI.create(azure.management() + path + separator + "api-version=2024-05-01"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  String bearer() {
    return "Bearer " + token;
  }

  /** A call with an {@code If-Match} condition. */
  Answer conditional(String method, String path, String etag, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(azure.management() + path + "?api-version=2024-05-01"))
            .header("Authorization", bearer())
            .header("If-Match", etag)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer put(String path, String body) {
    return call("PUT", path, body.replace('\'', '"'));
  }

  Answer post(String path, String body) {
    return call("POST", path, body.replace('\'', '"'));
  }

  Answer delete(String path) {
    return call("DELETE", path, null);
  }

  Answer send(HttpRequest request) {
    try {
      return new Answer(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A status with its JSON. */
  record Answer(int status, JsonNode body, HttpResponse<String> http) {
    Answer(HttpResponse<String> http) {
      this(http.statusCode(), json(http.body()), http);
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    JsonNode error() {
      return body.path("error");
    }

    private static JsonNode json(String text) {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  ResourceManager resources() {
    return ResourceManager.configure()
        .withHttpClient(client())
        .authenticate(credential(), profile())
        .withSubscription(LocalAzure.SUBSCRIPTION_ID);
  }

  ApiManagementManager apiManagement() {
    return ApiManagementManager.configure()
        .withHttpClient(client())
        .authenticate(credential(), profile());
  }

  CognitiveServicesManager cognitiveServices() {
    return CognitiveServicesManager.configure()
        .withHttpClient(client())
        .authenticate(credential(), profile());
  }

  private LoopbackHttp client() {
    return new LoopbackHttp(azure.management());
  }

  private TokenCredential credential() {
    return request ->
        Mono.just(new AccessToken(token, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
  }

  private static AzureProfile profile() {
    return new AzureProfile(
        LocalAzure.TENANT_ID, LocalAzure.SUBSCRIPTION_ID, AzureEnvironment.AZURE);
  }

  private String metadataToken() {
    Answer answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        azure.identity()
                            + "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/"))
                .header("Metadata", "true")
                .build());
    return answer.body().path("access_token").asText();
  }

  @Override
  public void close() {
    azure.close();
  }
}
