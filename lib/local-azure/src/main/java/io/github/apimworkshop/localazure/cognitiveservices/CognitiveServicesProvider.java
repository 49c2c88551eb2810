package io.github.apimworkshop.localazure.cognitiveservices;

import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ListEntryType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Route;
import java.util.ArrayList;
import java.util.List;

/** Microsoft.CognitiveServices. */
public final class CognitiveServicesProvider implements ResourceProvider {
  private final ProviderContext context;
  private final DeletedAccounts deleted;
  private final Quota quota;

  public CognitiveServicesProvider(ProviderContext context) {
    this.context = context;
    this.deleted = new DeletedAccounts(context);
    this.quota = new Quota(context.store());
  }

  @Override
  public String namespace() {
    return "Microsoft.CognitiveServices";
  }

  @Override
  public List<String> apiVersions() {
    return List.of("2025-06-01", "2024-10-01", "2023-05-01");
  }

  @Override
  public List<ResourceType> types() {
    return List.of(
        new AccountType(context, deleted),
        new ModelDeploymentType(context, quota),
        new ListEntryType(DeletedAccounts.TYPE),
        new ProjectType(context),
        stored("accounts/projects/connections"),
        stored("accounts/projects/capabilityHosts"),
        stored("accounts/connections"),
        new ContentFilterType("accounts/raiPolicies", context),
        new ContentFilterType("accounts/raiBlocklists", context),
        new ContentFilterType("accounts/raiBlocklists/raiBlocklistItems", context),
        stored("accounts/raiTopics"),
        stored("accounts/raiToolLabels"),
        stored("accounts/defenderForAISettings"),
        stored("accounts/capabilityHosts"),
        stored("accounts/commitmentPlans"),
        stored("accounts/encryptionScopes"),
        stored("accounts/managedNetworks"),
        stored("accounts/managedNetworks/outboundRules"),
        stored("accounts/privateEndpointConnections"),
        stored("accounts/projects/applications"),
        stored("accounts/projects/applications/agentDeployments"),
        stored("commitmentPlans"),
        stored("commitmentPlans/accountAssociations"));
  }

  private ResourceType stored(String path) {
    return new GenericType("Microsoft.CognitiveServices/" + path, context);
  }

  @Override
  public List<Route> routes() {
    ModelLists lists = new ModelLists(quota);
    List<Route> routes =
        new ArrayList<>(new CognitiveServicesRoutes(context.store(), lists).routes());
    routes.addAll(new AccountRoutes(context.store(), lists).routes());
    return routes;
  }

  /** Opens the endpoints of all accounts on the ports they had. */
  @Override
  public void restore() {
    context.store().ofType(AccountType.NAME).forEach(it -> AccountType.reopen(it, context));
  }
}
