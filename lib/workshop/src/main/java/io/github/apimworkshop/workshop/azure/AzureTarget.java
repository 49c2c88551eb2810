package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.models.AzureCloud;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import com.azure.resourcemanager.resources.ResourceManager;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.metrics.CallCounts;
import io.github.apimworkshop.workshop.metrics.EmittedMetrics;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which Azure the kit works on. Only endpoints and credential differ; everything else is shared.
 */
public sealed interface AzureTarget permits LocalTarget, SubscriptionTarget {

  /**
   * The target that the environment variable WORKSHOP_TARGET names: {@code local} (also when unset;
   * started if need be) or {@code azure}. Throws LAB-004 for anything else.
   */
  static AzureTarget open(KitLayout kit, UnaryOperator<String> environment) {
    String name = Optional.ofNullable(environment.apply("WORKSHOP_TARGET")).orElse("local").trim();
    return switch (name) {
      case "", "local" -> local(new LocalAzureProcess(kit).findOrStart());
      case "azure" -> SubscriptionTarget.from(environment);
      default ->
          throw new WorkshopException(
              "LAB-004", "WORKSHOP_TARGET is '" + name + "'; it may be 'local' or 'azure'.");
    };
  }

  /** The target behind a local Azure that is already running. */
  static AzureTarget local(LocalAzure azure) {
    return new LocalTarget(azure);
  }

  /** How the target calls itself in a notebook. */
  String name();

  /** The subscription that everything is deployed to. */
  String subscriptionId();

  /** The tenant of that subscription, or null where the credential decides. */
  String tenantId();

  /** The region of resource groups, as a region name such as {@code westus}. */
  String location();

  /** The page that shows resources and calls. */
  URI console(String resourceGroup);

  /** What a step costs, in one clause. */
  String cost();

  /** Lets {@code time} pass: the local Azure moves its clock, Azure is waited for. */
  void waitFor(Duration time);

  /** Makes an account fail. Throws LAB-056 where that cannot be ordered, and says what to do. */
  void startFault(String account, Fault fault);

  /** Ends what {@link #startFault} began; without effect where nothing was begun. */
  void endFault(String account);

  /** The accounts that were told to fail, with their faults in words; none where nobody can. */
  Map<String, String> faults();

  /**
   * For each backend of an API Management service, the time until its circuit breaker closes (zero
   * when closed); empty where the state is told to nobody, as in Azure.
   */
  Optional<Map<String, Duration>> breakers(String service);

  /** What policies have emitted so far; on Azure none, and where to look. */
  EmittedMetrics metrics();

  /** What the gateways have counted so far; on Azure none, and where to look. */
  CallCounts counts();

  /** The transport of every client. */
  HttpClient httpClient();

  /** Signs the management calls. */
  TokenCredential credential();

  /** Client of resource groups, deployments and generic resources. */
  default ResourceManager resources() {
    return ResourceManager.configure()
        .withHttpClient(httpClient())
        .withRetryPolicy(Retries.policy())
        .authenticate(credential(), profile())
        .withSubscription(subscriptionId());
  }

  /** Client of API Management. */
  default ApiManagementManager apiManagement() {
    return ApiManagementManager.configure()
        .withHttpClient(httpClient())
        .withRetryPolicy(Retries.policy())
        .authenticate(credential(), profile());
  }

  /** Client of Azure OpenAI accounts. */
  default CognitiveServicesManager cognitiveServices() {
    return CognitiveServicesManager.configure()
        .withHttpClient(httpClient())
        .withRetryPolicy(Retries.policy())
        .authenticate(credential(), profile());
  }

  private AzureProfile profile() {
    return new AzureProfile(tenantId(), subscriptionId(), AzureCloud.AZURE_PUBLIC_CLOUD);
  }
}
