package io.github.apimworkshop.localazure.acceptance;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import reactor.core.publisher.Mono;

/** A local Azure in this process with the clients that call it. */
final class RunningAzure implements AutoCloseable {
  static final ObjectMapper JSON = Caller.JSON;
  static final String ADMIN_TOKEN = "test-admin-token";
  static final String GROUP = "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID + "/resourceGroups/rg";

  private final LocalAzure azure;
  private final MadeCalls calls = new MadeCalls();
  private final Caller caller;

  RunningAzure(Path stateFolder) {
    this(stateFolder, 0);
  }

  RunningAzure(Path stateFolder, double latencyScale) {
    this.azure =
        LocalAzure.start(
            new LocalAzureSettings(
                stateFolder,
                0,
                Clock.systemUTC(),
                new Random(7),
                latencyScale,
                ADMIN_TOKEN,
                1,
                new AllowedHosts(Set.of())));
    this.caller = new Caller(azure.management(), calls);
  }

  URI management() {
    return azure.management();
  }

  URI identity() {
    return azure.identity();
  }

  String bearer() {
    return caller.bearer();
  }

  Answer call(String method, String path, String body) {
    return caller.call(method, path, body);
  }

  Answer conditional(String method, String path, String etag, String body) {
    return caller.conditional(method, path, etag, body);
  }

  Answer get(String path) {
    return caller.get(path);
  }

  Answer put(String path, String body) {
    return caller.put(path, body);
  }

  Answer post(String path, String body) {
    return caller.post(path, body);
  }

  Answer delete(String path) {
    return caller.delete(path);
  }

  Answer send(HttpRequest request) {
    return caller.send(request);
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

  AuthorizationManager authorization() {
    return AuthorizationManager.configure()
        .withHttpClient(client())
        .authenticate(credential(), profile());
  }

  LoopbackHttp client() {
    return new LoopbackHttp(azure.management(), calls);
  }

  /** Every call of {@link #call} and of the clients so far. */
  MadeCalls calls() {
    return calls;
  }

  private TokenCredential credential() {
    return request ->
        Mono.just(new AccessToken(caller.token(), OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
  }

  private static AzureProfile profile() {
    return new AzureProfile(
        LocalAzure.TENANT_ID, LocalAzure.SUBSCRIPTION_ID, AzureEnvironment.AZURE);
  }

  @Override
  public void close() {
    azure.close();
  }
}
