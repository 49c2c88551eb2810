package io.github.apimworkshop.cli;

import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.models.ApiManagementServiceResource;
import com.azure.resourcemanager.apimanagement.models.SubscriptionContract;
import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists gateways with their subscriptions, and the keys when asked. */
@Command(
    name = "keys",
    description = {
      "Lists the gateways of the target with their subscriptions, so that any client can call them.",
      "Keys are secrets: they are shown only with --show."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop keys             gateways and subscriptions",
      "  workshop keys --show      with their primary keys"
    })
final class KeysCommand implements Runnable {
  private final Console console;

  @Option(names = "--show", description = "Shows the primary keys.")
  private boolean show;

  KeysCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    ApiManagementManager manager =
        AzureTarget.open(WorkshopHome.find(), System::getenv).apiManagement();
    List<ApiManagementServiceResource> services =
        manager.apiManagementServices().list().stream().toList();
    if (services.isEmpty()) {
      throw new CommandFailure(
          "There is no API Management service.",
          "Deploy one: `workshop step 03 setup`, or run a notebook.");
    }
    for (ApiManagementServiceResource service : services) {
      console.out().printf("%s  %s%n", service.name(), service.gatewayUrl());
      manager
          .subscriptions()
          .list(group(service), service.name())
          .forEach(subscription -> print(manager, service, subscription));
    }
  }

  private static String group(ApiManagementServiceResource service) {
    return ResourceId.fromString(service.id()).resourceGroupName();
  }

  private void print(
      ApiManagementManager manager,
      ApiManagementServiceResource service,
      SubscriptionContract subscription) {
    String key =
        show
            ? manager
                .subscriptions()
                .listSecrets(group(service), service.name(), subscription.name())
                .primaryKey()
            : "…";
    String scope = subscription.scope().replaceFirst("^.*/service/[^/]+", "");
    console
        .out()
        .printf("  %-24s  %-24s  %s%n", subscription.name(), scope.isEmpty() ? "/" : scope, key);
  }
}
