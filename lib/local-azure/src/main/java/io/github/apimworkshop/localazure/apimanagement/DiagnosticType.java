package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Diagnostics of a service or an API (learn.microsoft.com/rest/api/apimanagement/diagnostic). */
final class DiagnosticType extends ServiceChild {
  private static final List<String> NAMES = List.of("applicationinsights", "azuremonitor", "local");

  private final ProviderContext context;

  /** With the owner's path, {@code apis/} or empty for the whole service. */
  DiagnosticType(String owner, ProviderContext context) {
    super(owner + "diagnostics");
    this.context = context;
  }

  @Override
  public void checkName(ResourceId id) {
    if (NAMES.stream().noneMatch(id.name()::equalsIgnoreCase)) {
      throw Errors.badRequest(
          "ValidationError",
          "A diagnostic is named 'applicationinsights' or 'azuremonitor', not '"
              + id.name()
              + "'.");
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems().require(properties, "loggerId");
    String text = properties.path("loggerId").asText("");
    if (!text.isEmpty()) {
      ResourceId logger = logger(request.id(), text);
      if (context.store().find(logger).isEmpty()) {
        problems.add("loggerId", "Logger with id '" + logger.name() + "' could not be found.");
      }
      properties.put("loggerId", logger.toString());
    }
    JsonNode percentage = properties.path("sampling").path("percentage");
    if (percentage.isNumber() && (percentage.asDouble() < 0 || percentage.asDouble() > 100)) {
      problems.add("percentage", "'percentage' must be between 0 and 100.");
    }
    problems.refuse();
    return resource(request, properties);
  }

  private static ResourceId logger(ResourceId diagnostic, String text) {
    ResourceId service = service(diagnostic);
    return text.indexOf('/') < 0 ? service.child("loggers", text) : reference(service, text);
  }
}
