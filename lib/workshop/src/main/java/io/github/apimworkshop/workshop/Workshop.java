package io.github.apimworkshop.workshop;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.Fault;
import io.github.apimworkshop.workshop.check.Reasons;
import io.github.apimworkshop.workshop.deploy.BicepDeployer;
import io.github.apimworkshop.workshop.deploy.DeploymentHistory;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.github.apimworkshop.workshop.metrics.CallCounts;
import io.github.apimworkshop.workshop.metrics.EmittedMetrics;
import io.github.apimworkshop.workshop.pool.BackendPool;
import io.github.apimworkshop.workshop.pool.CircuitBreakers;
import io.github.apimworkshop.workshop.pool.PoolReader;
import io.github.apimworkshop.workshop.render.Html;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import io.github.apimworkshop.workshop.render.Renderers;
import io.github.apimworkshop.workshop.reset.Leftovers;
import io.github.apimworkshop.workshop.trace.RequestTrace;
import io.github.apimworkshop.workshop.trace.RequestTracer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import tech.tablesaw.api.Table;

/** One step of the workshop on one Azure: deploys Bicep and reads back what is there. */
public final class Workshop {
  private final KitLayout kit;
  private final AzureTarget target;
  private final String resourceGroup;
  private final NotebookOutput output;
  private final PoolReader pools;
  private final DeployedState state;

  private Workshop(KitLayout kit, AzureTarget target, String step, NotebookOutput output) {
    this.kit = kit;
    this.target = target;
    this.resourceGroup = Leftovers.PREFIX + step;
    this.output = output;
    this.pools = new PoolReader(target);
    this.state = new DeployedState(target, kit);
  }

  /**
   * Opens a step on the Azure that WORKSHOP_TARGET names and shows one line about it. The local
   * Azure is started if need be. The step's resource group is {@code rg-workshop-} and its name.
   */
  public static Workshop open(String step) {
    Renderers.register();
    KitLayout kit = WorkshopHome.find();
    AzureTarget target = AzureTarget.open(kit, System::getenv);
    return open(kit, target, step, NotebookOutput.current());
  }

  static Workshop open(KitLayout kit, AzureTarget target, String step, NotebookOutput output) {
    var workshop = new Workshop(kit, target, step, output);
    output.show(workshop.introduction());
    Reasons.from(workshop.state::deviations);
    return workshop;
  }

  /** The step's resource group. */
  public String resourceGroup() {
    return resourceGroup;
  }

  /**
   * Compiles a template of the kit's bicep folder and deploys it, with the parameters file beside
   * it and {@code parameters} over that. Throws one sentence that names the place of an error.
   */
  public Deployment deploy(String template, Map<String, Object> parameters) {
    var order = DeploymentOrder.of(resourceGroup, kit.bicep().resolve(template), parameters);
    var result = new BicepDeployer(target, kit).deploy(order, new DeploymentDisplay(output));
    state.deployed(order);
    return new Deployment(result, pools);
  }

  /** As above, with the template's own parameters. */
  public Deployment deploy(String template) {
    return deploy(template, Map.of());
  }

  /** A backend pool as API Management stores it. */
  public BackendPool pool(String poolId) {
    return pools.read(poolId);
  }

  /** The circuit breakers of a pool's members at this moment, as far as the target tells. */
  public CircuitBreakers breakers(String poolId) {
    String service = ResourceId.fromString(poolId).parent().name();
    return new CircuitBreakers(pools.read(poolId), target.breakers(service));
  }

  /**
   * What the last deployment of a template did, one row per resource with its error; for a
   * deployment that failed. Throws LAB-015 where there is none.
   */
  public Table operations(String template) {
    return new DeploymentHistory(target.resources(), resourceGroup).operations(template);
  }

  /**
   * Makes an Azure OpenAI account fail; replaces the fault before. On Azure it throws LAB-056,
   * which says how to get the same effect.
   */
  public void fault(String account, Fault fault) {
    target.startFault(account, fault);
  }

  /** Ends the fault of an account. */
  public void endFault(String account) {
    target.endFault(account);
  }

  /**
   * Lets {@code time} pass. The local Azure moves its clock, which breakers, limits and caches
   * follow; on Azure this really waits.
   */
  public void waitFor(Duration time) {
    target.waitFor(time);
  }

  /**
   * Sends a request to the API with resource id {@code apiId} and shows what the gateway did with
   * it, step by step.
   */
  public RequestTrace trace(String apiId, HttpRequest request) {
    return new RequestTracer(target).trace(apiId, request);
  }

  /**
   * What policies have emitted so far, such as the tokens of {@code
   * azure-openai-emit-token-metric}. On Azure the table is empty and says where Azure keeps this.
   */
  public EmittedMetrics metrics() {
    return target.metrics();
  }

  /**
   * What the gateways have counted so far: calls by API and status, attempts by backend and status.
   * On Azure the table is empty and says where Azure keeps this.
   */
  public CallCounts counts() {
    return target.counts();
  }

  /** The Azure client of API Management, signed in to the target. */
  public ApiManagementManager apiManagement() {
    return target.apiManagement();
  }

  /** Deletes one resource by its id, to see what is missing then. */
  public void delete(String resourceId) {
    target.resources().genericResources().deleteById(resourceId);
  }

  /** What all steps have left, live and soft-deleted. */
  public Leftovers leftovers() {
    return Leftovers.of(target);
  }

  /**
   * Removes what {@link #leftovers} lists. {@code confirmation} has to be {@code "remove"}, so that
   * no Run All does this by accident.
   */
  public void removeLeftovers(String confirmation) {
    if (!confirmation.equals("remove")) {
      throw new WorkshopException(
          "LAB-992", "Nothing was removed. Pass \"remove\" to remove everything listed above.");
    }
    leftovers().remove(new RemovalDisplay(output));
  }

  /** The primary key of an API Management subscription, given its resource id. */
  public SubscriptionKey subscriptionKey(String apimSubscriptionId) {
    ResourceId id = ResourceId.fromString(apimSubscriptionId);
    var secrets =
        target
            .apiManagement()
            .subscriptions()
            .listSecrets(id.resourceGroupName(), id.parent().name(), id.name());
    return new SubscriptionKey(secrets.primaryKey());
  }

  /**
   * The Azure OpenAI client against the gateway of {@code deployment}. It never retries by itself:
   * in a load balancing lab the gateway does. The client insists on https; on loopback it reaches
   * http.
   */
  public OpenAIClient openAIClient(Deployment deployment, SubscriptionKey key) {
    return new OpenAIClientBuilder()
        .endpoint(deployment.output("gatewayUrl").replaceFirst("^http:", "https:"))
        .credential(new AzureKeyCredential(key.value()))
        .httpClient(target.httpClient())
        .retryOptions(new RetryOptions(new FixedDelayOptions(0, Duration.ZERO)))
        .buildClient();
  }

  private MimeBundle introduction() {
    var console = target.console(resourceGroup);
    String before =
        "Target: %s in %s, subscription %s, resource group %s. Console: "
            .formatted(
                target.name(),
                RegionName.display(target.location()),
                target.subscriptionId(),
                resourceGroup);
    String after = ". This step " + target.cost() + ".";
    return MimeBundle.html(
        before + console + after,
        "<p>%s<a href=\"%s\">%2$s</a>%s</p>"
            .formatted(Html.escape(before), Html.escape(console.toString()), Html.escape(after)));
  }
}
