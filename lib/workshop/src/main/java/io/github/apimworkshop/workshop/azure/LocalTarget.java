package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.net.URI;
import java.util.Optional;

/** The embedded Azure. It is signed in to with a managed identity, as a machine in Azure would. */
final class LocalTarget implements AzureTarget {
  private final LocalAzure azure;
  private final HttpClient httpClient;
  private final TokenCredential credential;
  private final HostNames names;

  LocalTarget(LocalAzure azure) {
    this.azure = azure;
    var routes = new HostRoutes(azure.management(), azure.identity(), this::address);
    this.httpClient = new CloudHttp(new JdkHttpClientBuilder().build(), routes::route);
    this.credential = new ManagedIdentityCredentialBuilder().httpClient(httpClient).build();
    this.names = new HostNames(apiManagement(), cognitiveServices());
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
  public HttpClient httpClient() {
    return httpClient;
  }

  @Override
  public TokenCredential credential() {
    return credential;
  }
}
