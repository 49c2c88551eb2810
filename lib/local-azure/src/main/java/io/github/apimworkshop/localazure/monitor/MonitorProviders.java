package io.github.apimworkshop.localazure.monitor;

import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.StoredProvider;
import java.util.List;

/** Microsoft.OperationalInsights, Microsoft.Insights and Microsoft.ManagedIdentity. */
public final class MonitorProviders {
  private MonitorProviders() {}

  /** All three; what they do not compute is stored as sent. */
  public static List<ResourceProvider> of(ProviderContext context) {
    return List.of(
        new StoredProvider(
            "Microsoft.OperationalInsights",
            List.of("2023-09-01", "2021-12-01-preview"),
            List.of(new WorkspaceType(context))),
        new StoredProvider(
            "Microsoft.Insights",
            List.of("2020-02-02", "2022-04-01", "2021-05-01-preview"),
            List.of(
                new ComponentType(context),
                new CollectionEndpointType(context),
                new CollectionRuleType(context))),
        new StoredProvider(
            "Microsoft.ManagedIdentity",
            List.of("2023-01-31", "2018-11-30"),
            List.of(new UserAssignedIdentityType(context))));
  }
}
