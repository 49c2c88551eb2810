package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.metrics.CallCounts;
import io.github.apimworkshop.workshop.metrics.EmittedMetrics;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The embedded Azure. */
final class LocalTarget implements AzureTarget {
  private final LocalAzure azure;
  private final HttpClient httpClient;
  private final TokenCredential credential;
  private final HostNames names;
  private final LocalAzureAdmin admin;

  LocalTarget(LocalAzure azure) {
    this.azure = azure;
    this.admin = new LocalAzureAdmin(azure);
    var routes = new HostRoutes(azure.management(), azure.identity(), this::address);
    this.httpClient = new CloudHttp(new JdkHttpClientBuilder().build(), routes::route);
    this.credential = new LocalSignIn(httpClient);
    this.names = new HostNames(apiManagement(), cognitiveServices());
  }

  /** Without a cause: retry policies look into causes and would go on trying. */
  static WorkshopException gone() {
    return new WorkshopException(
        "LAB-003",
        "The local Azure does not answer any more. Run the command again, or in a notebook the cell"
            + " with Workshop.open and then the cells below; either starts it.");
  }

  private Optional<URI> address(String host) {
    return names.address(host);
  }

  @Override
  public String name() {
    return "local Azure";
  }

  @Override
  public String subscriptionId() {
    return azure.subscriptionId();
  }

  @Override
  public String tenantId() {
    return azure.tenantId();
  }

  @Override
  public String location() {
    return "westus";
  }

  @Override
  public URI console(String resourceGroup) {
    return azure.management().resolve("/");
  }

  @Override
  public String cost() {
    return "costs nothing";
  }

  @Override
  public void waitFor(Duration time) {
    admin.advance(time);
  }

  @Override
  public void startFault(String account, Fault fault) {
    admin.start(account, fault);
  }

  @Override
  public void endFault(String account) {
    admin.end(account);
  }

  @Override
  public Map<String, String> faults() {
    return admin.faults();
  }

  @Override
  public Optional<Map<String, Duration>> breakers(String service) {
    return Optional.of(admin.breakers(service));
  }

  @Override
  public EmittedMetrics metrics() {
    return admin.metrics();
  }

  @Override
  public CallCounts counts() {
    return admin.counts();
  }

  @Override
  public HttpClient httpClient() {
    return httpClient;
  }

  @Override
  public TokenCredential credential() {
    return credential;
  }
}
