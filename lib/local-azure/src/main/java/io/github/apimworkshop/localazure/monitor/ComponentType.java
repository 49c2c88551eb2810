package io.github.apimworkshop.localazure.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.List;
import java.util.Locale;

/** Application Insights components (learn.microsoft.com/rest/api/application-insights). */
final class ComponentType implements ResourceType {
  private final ProviderContext context;

  ComponentType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.Insights/components";
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    String key = request.kept("InstrumentationKey", context::newGuid);
    String appId = request.kept("AppId", context::newGuid);
    String now = Timestamps.format(context.clock().instant());
    String name = request.id().name();
    properties.put("ApplicationId", name);
    properties.put("AppId", appId);
    properties.put("Name", name);
    properties.put("InstrumentationKey", key);
    properties.put("ConnectionString", connectionString(key, appId, request.location()));
    properties.put("CreationDate", request.kept("CreationDate", () -> now));
    properties.put("TenantId", request.id().subscription().orElseThrow());
    properties.put("provisioningState", "Succeeded");
    if (!properties.hasNonNull("Application_Type")) {
      properties.put("Application_Type", "web");
    }
    if (!properties.hasNonNull("IngestionMode")) {
      boolean workspace = properties.hasNonNull("WorkspaceResourceId");
      properties.put("IngestionMode", workspace ? "LogAnalytics" : "ApplicationInsights");
    }
    if (properties.path("AzureMonitorWorkspaceIngestionMode").asText().equals("Enabled")) {
      telemetryEndpoints(properties, request.location());
    }
    return Resource.of(
        request.id(), request.location(), Envelope.tracked(request, properties, context));
  }

  /** Where OpenTelemetry sends what it gathers (learn.microsoft.com/azure/azure-monitor). */
  private static void telemetryEndpoints(ObjectNode properties, String location) {
    String rule = "dcr-" + properties.path("AppId").asText().replace("-", "");
    for (String signal : List.of("Logs", "Metrics", "Traces")) {
      String small = signal.toLowerCase(Locale.ROOT);
      properties.put(
          "OTLP" + signal + "Endpoint",
          "https://%s.%s.ingest.monitor.azure.com/datacollectionRules/%s/streams/Microsoft-OTLP-%s/otlp/v1/%s"
              .formatted(location, small, rule, signal, small));
    }
  }

  private static String connectionString(String key, String appId, String location) {
    return ("InstrumentationKey=%s;IngestionEndpoint=https://%s-0.in.applicationinsights.azure.com/;"
            + "LiveEndpoint=https://%s.livediagnostics.monitor.azure.com/;ApplicationId=%s")
        .formatted(key, location, location, appId);
  }
}
