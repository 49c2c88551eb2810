package io.github.apimworkshop.benchmarks.bicep;

import io.github.apimworkshop.benchmarks.lab.MeasuredAzure;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.deploy.BicepDeployer;
import io.github.apimworkshop.workshop.deploy.DeploymentListener;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Named values of an API Management service, deployed to a local Azure. */
final class ManyResources implements AutoCloseable {
  private static final String GROUP = "rg-benchmark";
  private static final String SERVICE =
      """
      resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
        name: 'benchmark'
        location: resourceGroup().location
        sku: {
          name: 'BasicV2'
          capacity: 1
        }
        properties: {
          publisherEmail: 'a@example.com'
          publisherName: 'A'
        }
      }
      """;
  private static final String VALUES =
      """
      param batches int
      resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
        name: 'benchmark'
      }
      """;
  private static final int BATCH = 250;

  private final MeasuredAzure azure;
  private final AzureTarget target;
  private final BicepDeployer deployer;
  private final Path folder;

  /** Starts the local Azure; {@code folder} is empty. */
  ManyResources(KitLayout kit, Path folder) throws IOException {
    this.folder = folder;
    azure = MeasuredAzure.start(folder.resolve("state"));
    target = azure.target();
    deployer = new BicepDeployer(target, kit);
    deploy(Files.writeString(folder.resolve("service.bicep"), SERVICE), Map.of());
  }

  /** Deploys that many resources; the time is the server's own. */
  Duration deploy(int count) throws IOException {
    var text = new StringBuilder(VALUES);
    for (int first = 0; first < count; first += BATCH) {
      text.append(loop(first, Math.min(BATCH, count - first)));
    }
    Path template = Files.writeString(folder.resolve("values" + count + ".bicep"), text);
    return deploy(template, Map.of("batches", (count + BATCH - 1) / BATCH));
  }

  private static String loop(int first, int count) {
    return """
        resource values%d 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = [for i in range(%d, batches > 0 ? %d : 0): {
          parent: service
          name: 'value${i}'
          properties: {
            displayName: 'value${i}'
            value: 'v'
          }
        }]
        """
        .formatted(first, first, count);
  }

  private Duration deploy(Path template, Map<String, Object> parameters) {
    var order = DeploymentOrder.of(GROUP, template, parameters);
    deployer.deploy(order, DeploymentListener.silent());
    return Duration.parse(
        target
            .resources()
            .deployments()
            .getByResourceGroup(GROUP, order.name())
            .innerModel()
            .properties()
            .duration());
  }

  @Override
  public void close() {
    azure.close();
  }
}
