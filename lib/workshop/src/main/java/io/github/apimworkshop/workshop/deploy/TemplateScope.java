package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.WorkshopException;
import java.util.Locale;

/** Where a template wants to be deployed, as its schema says. */
final class TemplateScope {
  private TemplateScope() {}

  /** Throws LAB-013 for a template that belongs elsewhere than the order says. */
  static void refuseOthers(DeploymentOrder order, JsonNode template) {
    String wanted = of(template.path("$schema").asText().toLowerCase(Locale.ROOT));
    boolean subscription = order.scope() instanceof DeploymentScope.Subscription;
    if (wanted.equals(subscription ? "subscription" : "resourceGroup")) {
      return;
    }
    throw new WorkshopException(
        "LAB-013",
        "%s has targetScope '%s'%s"
            .formatted(ShownPath.of(order.template()), wanted, advice(wanted)));
  }

  private static String of(String schema) {
    if (schema.contains("/subscriptiondeploymenttemplate.json")) {
      return "subscription";
    } else if (schema.contains("/managementgroupdeploymenttemplate.json")) {
      return "managementGroup";
    }
    return schema.contains("/tenantdeploymenttemplate.json") ? "tenant" : "resourceGroup";
  }

  private static String advice(String wanted) {
    return switch (wanted) {
      case "subscription" ->
          " and does not go into a resource group. Deploy it with: workshop deploy FILE --location"
              + " LOCATION";
      case "resourceGroup" ->
          " and needs a resource group. Deploy it with: workshop deploy FILE --resource-group RG";
      default ->
          ", but templates are deployed here to a resource group or a subscription. Deploy one of"
              + " its modules.";
    };
  }
}
