package io.github.apimworkshop.workshop.deploy;

import io.github.apimworkshop.workshop.WorkshopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What to deploy and where to. {@code parametersFile} may be a parameters JSON or a {@code
 * .bicepparam}; {@code parameters} (plain Java values: text, numbers, booleans, lists, maps) win
 * over the file.
 */
public record DeploymentOrder(
    DeploymentScope scope,
    Path template,
    Optional<Path> parametersFile,
    Map<String, Object> parameters) {

  /** Copies the parameters. */
  public DeploymentOrder {
    parameters = Map.copyOf(parameters);
  }

  /** With the parameters file that stands beside the template, if there is one. */
  public static DeploymentOrder of(
      DeploymentScope scope, Path template, Map<String, Object> parameters) {
    return new DeploymentOrder(scope, template, ParametersFile.beside(template), parameters);
  }

  /** As above, into a resource group. */
  public static DeploymentOrder of(
      String resourceGroup, Path template, Map<String, Object> parameters) {
    return of(new DeploymentScope.ResourceGroup(resourceGroup), template, parameters);
  }

  /** Throws LAB-013 where a file is not there or the template is a parameters file. */
  public void refuseWrongFiles() {
    if (!Files.isRegularFile(template)) {
      throw new WorkshopException(
          "LAB-013", "There is no template " + ShownPath.of(template) + ". Check the path.");
    }
    if (template.toString().endsWith(".bicepparam")) {
      throw new WorkshopException(
          "LAB-013",
          ShownPath.of(template)
              + " holds parameters. Deploy the template that it names after 'using', with this"
              + " file as its parameters file.");
    }
    parametersFile
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new WorkshopException(
                  "LAB-013",
                  "There is no parameters file "
                      + ShownPath.of(file)
                      + ". Check the path; single values are written NAME=VALUE.");
            });
  }

  /** The deployment's name in Azure: the template's file name without its ending. */
  public String name() {
    return template.getFileName().toString().replaceFirst("\\.(bicep|json)$", "");
  }
}
