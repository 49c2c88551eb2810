package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.workshop.WorkshopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a deployment: from a file, with single values put over it. */
final class ParametersFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ParametersFile() {}

  static Optional<Path> beside(Path template) {
    return Optional.of(nameBeside(template)).filter(Files::isRegularFile);
  }

  static Path nameBeside(Path template) {
    String stem = template.getFileName().toString().replaceFirst("\\.bicep$", "");
    return template.resolveSibling(stem + ".parameters.json");
  }

  static ObjectNode merged(DeploymentOrder order, BicepCompiler compiler) {
    ObjectNode merged = JSON.createObjectNode();
    order.parametersFile().ifPresent(file -> merged.setAll(read(file, order, compiler)));
    for (Map.Entry<String, Object> one : order.parameters().entrySet()) {
      merged.putObject(one.getKey()).set("value", JSON.valueToTree(one.getValue()));
    }
    return merged;
  }

  private static ObjectNode read(Path file, DeploymentOrder order, BicepCompiler compiler) {
    JsonNode document =
        file.toString().endsWith(".bicepparam") ? compiled(file, order, compiler) : parse(file);
    if (document.path("parameters") instanceof ObjectNode parameters) {
      return parameters;
    }
    throw new WorkshopException(
        "LAB-013",
        ShownPath.of(file)
            + " is no parameters file: it has no \"parameters\" object. Write"
            + " {\"parameters\": {\"NAME\": {\"value\": ...}}}.");
  }

  /** With the single values: the file may leave out what they give. */
  private static JsonNode compiled(Path file, DeploymentOrder order, BicepCompiler compiler) {
    var given = new LinkedHashMap<String, JsonNode>();
    order.parameters().forEach((name, value) -> given.put(name, JSON.valueToTree(value)));
    return CompileErrors.templateOf(compiler.compileParameters(file, new ArmEvaluator(), given));
  }

  // What the parser adds about itself and its input helps nobody.
  private static String fault(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("broken")
        .replaceAll("\\s*\\((start marker )?(at|for) \\[Source:.*", "")
        .replaceAll("\\s*\\[Source:.*", "");
  }

  private static JsonNode parse(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new WorkshopException(
          "LAB-013",
          "%s:%d:%d is no JSON: %s. Correct it there or just before."
              .formatted(ShownPath.of(file), at.getLineNr(), at.getColumnNr(), fault(e)),
          e);
    } catch (IOException e) {
      throw new WorkshopException(
          "LAB-013", "Cannot read parameters file " + ShownPath.of(file) + ".", e);
    }
  }
}
