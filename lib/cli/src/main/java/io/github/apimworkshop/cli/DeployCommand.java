package io.github.apimworkshop.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.deploy.BicepDeployer;
import io.github.apimworkshop.workshop.deploy.DeploymentOrder;
import io.github.apimworkshop.workshop.deploy.DeploymentPreview;
import io.github.apimworkshop.workshop.deploy.DeploymentResult;
import io.github.apimworkshop.workshop.deploy.DeploymentScope;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.SourceRoot;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deploys a Bicep file. */
@Command(
    name = "deploy",
    description = {
      "Deploys a Bicep file to the local Azure (WORKSHOP_TARGET=azure: to your subscription).",
      "Outputs go to stdout as JSON, everything else to stderr. Secure outputs are left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop deploy bicep/backend-pool.bicep --resource-group workshop",
      "  workshop deploy bicep/backend-pool.bicep -g workshop --parameters weights='[3,1]'",
      "  workshop deploy main.bicep -g workshop --parameters main.parameters.json size=2",
      "  workshop deploy subscription.bicep --location swedencentral",
      "  workshop deploy main.bicep -g workshop --what-if",
      "",
      "A parameters file beside the template is used unless another one is named."
    })
final class DeployCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE.bicep", description = "The template.")
  private Path template;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Target target;

  static final class Target {
    @Option(
        names = {"-g", "--resource-group"},
        paramLabel = "RG",
        description = "The resource group; created when absent.")
    private String resourceGroup;

    @Option(
        names = {"-l", "--location"},
        paramLabel = "LOCATION",
        description =
            "For a template with targetScope 'subscription': where the deployment is kept, such as"
                + " swedencentral.")
    private String location;

    DeploymentScope scope() {
      return resourceGroup == null
          ? new DeploymentScope.Subscription(location)
          : new DeploymentScope.ResourceGroup(resourceGroup);
    }
  }

  @Option(
      names = {"-p", "--parameters"},
      arity = "1..*",
      paramLabel = "FILE|NAME=VALUE",
      description = "A parameters file, or one value; may be repeated. Values win over the file.")
  private List<String> parameters = List.of();

  @Option(
      names = {"-w", "--what-if"},
      description =
          "Shows what the deployment would create (+), change (~) and leave (=), and changes"
              + " nothing.")
  private boolean whatIf;

  DeployCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    KitLayout kit = WorkshopHome.find();
    OutdatedLocalAzure.stop(kit);
    var given = GivenParameters.of(parameters, declaredTypes(kit));
    DeploymentScope scope = target.scope();
    var beside = DeploymentOrder.of(scope, template, given.values());
    Optional<Path> file = given.file().or(beside::parametersFile);
    var order = new DeploymentOrder(scope, template, file, given.values());
    order.refuseWrongFiles();
    file.ifPresent(f -> console.err().println("Parameters from " + f));
    AzureTarget azure = AzureTarget.open(kit, System::getenv);
    if (whatIf) {
      new WhatIfReport(console)
          .print(new DeploymentPreview(azure, kit).of(order, new DeployProgress(console)));
      return ExitCode.OK;
    }
    console.err().println("Deploying to " + azure.name() + ", " + scope.words());
    DeploymentResult result =
        new BicepDeployer(azure, kit).deploy(order, new DeployProgress(console));
    console.err().printf(Locale.ROOT, "Succeeded in %.1f s%n", result.took().toMillis() / 1000.0);
    console.out().println(outputs(result));
    return ExitCode.OK;
  }

  private Map<String, String> declaredTypes(KitLayout kit) {
    Path file = template.toAbsolutePath().normalize();
    Path root = SourceRoot.of(file, Optional.of(kit));
    var types = new HashMap<String, String>();
    new BicepCompiler(SourceFiles.within(root))
        .compile(file)
        .template()
        .ifPresent(
            json ->
                json.path("parameters")
                    .properties()
                    .forEach(p -> types.put(p.getKey(), p.getValue().path("type").asText())));
    return types;
  }

  // Azure returns a secure output without a value.
  private static String outputs(DeploymentResult result) throws IOException {
    var json = new ObjectMapper();
    ObjectNode outputs = json.createObjectNode();
    result
        .outputs()
        .forEach(
            (name, value) -> {
              if (!value.isMissingNode()) {
                outputs.set(name, value);
              }
            });
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(outputs);
  }
}
