package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/**
 * Databases, settings, events, models and catalogues of which templates read an address or a key.
 */
final class ServerTypes {
  private ServerTypes() {}

  static List<ResourceType> sql(ProviderContext context) {
    return List.of(
        named(
            "Microsoft.Sql/servers",
            "fullyQualifiedDomainName",
            "%s.database.windows.net",
            context));
  }

  static List<ResourceType> postgres(ProviderContext context) {
    return List.of(
        named(
            "Microsoft.DBforPostgreSQL/flexibleServers",
            "fullyQualifiedDomainName",
            "%s.postgres.database.azure.com",
            context));
  }

  static List<ResourceType> mysql(ProviderContext context) {
    return List.of(
        named(
            "Microsoft.DBforMySQL/flexibleServers",
            "fullyQualifiedDomainName",
            "%s.mysql.database.azure.com",
            context));
  }

  static List<ResourceType> kusto(ProviderContext context) {
    return List.of(
        named("Microsoft.Kusto/clusters", "uri", "https://%s.local.kusto.windows.net", context));
  }

  static List<ResourceType> databricks(ProviderContext context) {
    return List.of(
        named(
            "Microsoft.Databricks/workspaces", "workspaceUrl", "%s.azuredatabricks.net", context));
  }

  static List<ResourceType> configuration(ProviderContext context) {
    return List.of(
        named(
                "Microsoft.AppConfiguration/configurationStores",
                "endpoint",
                "https://%s.azconfig.io",
                context)
            .answering("listKeys", ServerTypes::configurationKeys));
  }

  static List<ResourceType> events(ProviderContext context) {
    return List.of(
        named(
                "Microsoft.EventGrid/topics",
                "endpoint",
                "https://%s.local-1.eventgrid.azure.net/api/events",
                context)
            .answering(
                "listKeys",
                id ->
                    Envelope.empty()
                        .put("key1", StandInKey.base64(id, "key1", 32))
                        .put("key2", StandInKey.base64(id, "key2", 32))));
  }

  static List<ResourceType> models(ProviderContext context) {
    return List.of(
        named(
                "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
                "scoringUri",
                "https://%s.local.inference.ml.azure.com/score",
                context)
            .answering(
                "listKeys",
                id ->
                    Envelope.empty()
                        .put("primaryKey", StandInKey.base64(id, "primary", 32))
                        .put("secondaryKey", StandInKey.base64(id, "secondary", 32))));
  }

  static List<ResourceType> dashboards(ProviderContext context) {
    return List.of(
        named("Microsoft.Dashboard/grafana", "endpoint", "https://%s.grafana.azure.com", context));
  }

  static List<ResourceType> metrics(ProviderContext context) {
    return List.of(
        NeighbourType.of("Microsoft.Monitor/accounts", context)
            .computing(
                (id, properties) ->
                    properties
                        .putObject("metrics")
                        .put(
                            "prometheusQueryEndpoint",
                            "https://%s-0000.local.prometheus.monitor.azure.com"
                                .formatted(id.name().toLowerCase(Locale.ROOT)))
                        .put("internalId", StandInKey.guid(id, "metrics"))));
  }

  /** API Center, whose one workspace comes with the service. */
  static List<ResourceType> catalogue(ProviderContext context) {
    return List.of(
        named(
            "Microsoft.ApiCenter/services",
            "dataApiHostname",
            "%s.data.local.azure-apicenter.ms",
            context),
        NeighbourType.of("Microsoft.ApiCenter/services/workspaces", context)
            .given("default"::equalsIgnoreCase));
  }

  private static NeighbourType named(
      String type, String property, String address, ProviderContext context) {
    return NeighbourType.of(type, context)
        .computing(
            (id, properties) ->
                properties.put(property, address.formatted(id.name().toLowerCase(Locale.ROOT))));
  }

  private static JsonNode configurationKeys(ResourceId id) {
    ObjectNode answer = Envelope.empty();
    String secret = StandInKey.base64(id, "primary", 32);
    answer
        .putArray("value")
        .addObject()
        .put("name", "Primary")
        .put("value", secret)
        .put(
            "connectionString",
            "Endpoint=https://%s.azconfig.io;Id=primary;Secret=%s".formatted(id.name(), secret))
        .put("readOnly", false);
    return answer;
  }
}
