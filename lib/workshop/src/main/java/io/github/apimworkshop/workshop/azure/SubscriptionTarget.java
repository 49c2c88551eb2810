package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.metrics.CallCounts;
import io.github.apimworkshop.workshop.metrics.EmittedMetrics;
import io.github.apimworkshop.workshop.reset.HourlyCost;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A real subscription, signed in to with whatever the machine offers (az, environment, identity).
 */
final class SubscriptionTarget implements AzureTarget {
  private final String subscriptionId;
  private final String tenantId;
  private final String location;
  private final HttpClient httpClient =
      new CloudHttp(new JdkHttpClientBuilder().build(), UnaryOperator.identity());
  private final TokenCredential credential =
      new DefaultAzureCredentialBuilder().httpClient(httpClient).build();

  private SubscriptionTarget(String subscriptionId, String tenantId, String location) {
    this.subscriptionId = subscriptionId;
    this.tenantId = tenantId;
    this.location = location;
  }

  static SubscriptionTarget from(UnaryOperator<String> environment) {
    String subscription = environment.apply("AZURE_SUBSCRIPTION_ID");
    if (subscription == null || subscription.isBlank()) {
      throw new WorkshopException(
          "LAB-004",
          "WORKSHOP_TARGET is 'azure', but AZURE_SUBSCRIPTION_ID is not set. Set it and run `az login`.");
    }
    String location = environment.apply("WORKSHOP_LOCATION");
    return new SubscriptionTarget(
        subscription.trim(),
        environment.apply("AZURE_TENANT_ID"),
        location == null || location.isBlank() ? "westus" : location.trim());
  }

  @Override
  public String name() {
    return "Azure subscription";
  }

  @Override
  public String subscriptionId() {
    return subscriptionId;
  }

  @Override
  public String tenantId() {
    return tenantId;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public URI console(String resourceGroup) {
    return URI.create(
        "https://portal.azure.com/#resource/subscriptions/%s/resourceGroups/%s/overview"
            .formatted(subscriptionId, resourceGroup));
  }

  @Override
  public String cost() {
    return String.format(
        Locale.ROOT,
        "costs money while it exists: API Management Basic v2 by the hour (about %.2f USD), Azure"
            + " OpenAI by the token. ./workshop reset removes it",
        HourlyCost.basicV2());
  }

  @Override
  public void waitFor(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException(
          "LAB-057", "The wait was stopped. Run the cell again before the cells below.", e);
    }
  }

  @Override
  public void startFault(String account, Fault fault) {
    throw new WorkshopException(
        "LAB-056",
        ("Azure cannot be told to fail. For real 429 answers deploy with modelCapacity 1 and send"
                + " calls to %s until its limit is used up; everything else can be seen on the"
                + " local Azure.")
            .formatted(account));
  }

  @Override
  public void endFault(String account) {}

  @Override
  public Map<String, String> faults() {
    return Map.of();
  }

  @Override
  public Optional<Map<String, Duration>> breakers(String service) {
    return Optional.empty();
  }

  @Override
  public EmittedMetrics metrics() {
    return EmittedMetrics.keptElsewhere(
        inApplicationInsights("customMetrics | summarize sum(value) by name"));
  }

  @Override
  public CallCounts counts() {
    return CallCounts.keptElsewhere(
        inApplicationInsights("requests | summarize count() by name, resultCode"));
  }

  private static String inApplicationInsights(String query) {
    return "LAB-058 Azure keeps this in the Application Insights that the API's diagnostic setting"
        + " names, if it names one. Open its Logs in the portal and run: "
        + query;
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
