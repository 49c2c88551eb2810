package io.github.apimworkshop.localazure.neighbour;

import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.StoredProvider;
import java.util.List;

/** Providers whose resources are stored only. */
public final class NeighbourProviders {
  private NeighbourProviders() {}

  /** One per namespace; types they do not list are stored as sent. */
  public static List<ResourceProvider> of(ProviderContext context) {
    return List.of(
        provider("Microsoft.Storage", "2023-05-01", StorageTypes.of(context)),
        provider("Microsoft.KeyVault", "2023-07-01", KeyVaultTypes.of(context)),
        provider(
            "Microsoft.EventHub",
            "2024-01-01",
            MessagingTypes.of("Microsoft.EventHub", List.of("eventhubs"), context)),
        provider(
            "Microsoft.ServiceBus",
            "2022-10-01-preview",
            MessagingTypes.of("Microsoft.ServiceBus", List.of("queues", "topics"), context)),
        provider("Microsoft.DocumentDB", "2024-05-15", DatabaseTypes.cosmos(context)),
        provider("Microsoft.Cache", "2024-03-01", DatabaseTypes.cache(context)),
        provider("Microsoft.Search", "2023-11-01", DatabaseTypes.search(context)),
        provider("Microsoft.Web", "2023-12-01", WebTypes.web(context)),
        provider("Microsoft.Logic", "2019-05-01", WebTypes.logic(context)),
        provider("Microsoft.App", "2024-03-01", ContainerTypes.app(context)),
        provider("Microsoft.ContainerRegistry", "2023-07-01", ContainerTypes.registry(context)),
        provider("Microsoft.Bing", "2020-06-10", KeyedTypes.bing(context)),
        provider("Microsoft.Maps", "2023-06-01", KeyedTypes.maps(context)),
        provider("Microsoft.Network", "2024-05-01", NetworkTypes.of(context)),
        provider("Microsoft.Cdn", "2024-02-01", EdgeTypes.of(context)),
        provider("Microsoft.Sql", "2023-08-01", ServerTypes.sql(context)),
        provider("Microsoft.DBforPostgreSQL", "2024-08-01", ServerTypes.postgres(context)),
        provider("Microsoft.AppConfiguration", "2024-05-01", ServerTypes.configuration(context)),
        provider("Microsoft.EventGrid", "2024-06-01", ServerTypes.events(context)),
        provider("Microsoft.MachineLearningServices", "2024-10-01", ServerTypes.models(context)),
        provider("Microsoft.ApiCenter", "2024-06-01-preview", ServerTypes.catalogue(context)),
        provider("Microsoft.DBforMySQL", "2023-12-30", ServerTypes.mysql(context)),
        provider("Microsoft.Kusto", "2024-04-13", ServerTypes.kusto(context)),
        provider("Microsoft.Databricks", "2024-05-01", ServerTypes.databricks(context)),
        provider("Microsoft.Monitor", "2023-04-03", ServerTypes.metrics(context)),
        provider("Microsoft.Compute", "2024-07-01", ComputeTypes.machines(context)),
        provider("Microsoft.ContainerService", "2024-05-01", ComputeTypes.clusters(context)),
        provider("Microsoft.ContainerInstance", "2023-05-01", ComputeTypes.groups(context)),
        provider("Microsoft.SignalRService", "2024-03-01", MessageHubTypes.signals(context)),
        provider("Microsoft.Communication", "2023-04-01", MessageHubTypes.communication(context)),
        provider("Microsoft.Dashboard", "2023-09-01", ServerTypes.dashboards(context)));
  }

  private static ResourceProvider provider(
      String namespace, String apiVersion, List<ResourceType> types) {
    return new StoredProvider(namespace, List.of(apiVersion), types);
  }
}
