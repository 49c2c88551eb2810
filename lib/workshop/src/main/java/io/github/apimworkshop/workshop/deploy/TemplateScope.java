package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.WorkshopException;
import java.util.Locale;
import java.util.Map;

/** Where a template wants to be deployed, as its schema says. */
final class TemplateScope {
  private static final Map<String, String> OTHER_SCOPES =
      Map.of(
          "/subscriptiondeploymenttemplate.json", "subscription",
          "/managementgroupdeploymenttemplate.json", "managementGroup",
          "/tenantdeploymenttemplate.json", "tenant");

  private TemplateScope() {}

  /** Throws LAB-013 for a template that belongs elsewhere than into a resource group. */
  static void refuseOthers(DeploymentOrder order, JsonNode template) {
    String schema = template.path("$schema").asText().toLowerCase(Locale.ROOT);
    OTHER_SCOPES.forEach(
        (ending, scope) -> {
          if (schema.contains(ending)) {
            throw new WorkshopException(
                "LAB-013",
                "%s has targetScope '%s', but here templates are deployed into a resource group. Deploy one of its modules, or PUT the compiled template to /subscriptions/{id}/providers/Microsoft.Resources/deployments/{name}."
                    .formatted(ShownPath.of(order.template()), scope));
          }
        });
  }
}
