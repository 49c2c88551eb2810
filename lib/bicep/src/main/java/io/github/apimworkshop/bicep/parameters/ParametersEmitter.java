package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.EvaluationException;
import io.github.apimworkshop.bicep.TemplateEvaluator;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.emit.ParametersTemplate;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the deployment parameters document of a {@code .bicepparam} file. */
public final class ParametersEmitter {
  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final TemplateEvaluator evaluator;

  /** {@code evaluator} computes the values. */
  public ParametersEmitter(TemplateEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The document; values that cannot be computed are left out and reported. */
  public ObjectNode emit(FileModel file) {
    ObjectNode document = NODES.objectNode();
    document.put("$schema", SCHEMA);
    document.put("contentVersion", "1.0.0.0");
    ObjectNode parameters = document.putObject("parameters");
    entries(file)
        .forEach(
            (name, entry) -> {
              if (file.isDeployed(name)) {
                parameters.set(name, entry);
              }
            });
    return document;
  }

  /** Each file is computed by itself; what it assigns wins over what it extends. */
  private Map<String, ObjectNode> entries(FileModel file) {
    Map<String, ObjectNode> entries =
        file.extended() == null ? new LinkedHashMap<>() : entries(file.extended());
    ObjectNode base = NODES.objectNode();
    entries.forEach(
        (name, entry) -> {
          if (entry.has("value")) {
            base.set(name, entry.get("value"));
          }
        });
    ObjectNode template = ParametersTemplate.of(file, base);
    try {
      TemplateEvaluator.Variables variables = evaluator.of(template);
      for (Symbol.Param param : file.symbols(Symbol.Param.class)) {
        add(file, param, variables, entries);
      }
    } catch (EvaluationException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    return entries;
  }

  private static void add(
      FileModel file,
      Symbol.Param param,
      TemplateEvaluator.Variables variables,
      Map<String, ObjectNode> entries) {
    try {
      JsonNode value = variables.value(param.name());
      ObjectNode entry = NODES.objectNode();
      if (file.isSecret(param)) {
        entry.set("reference", reference(value));
      } else {
        entry.set("value", value);
      }
      entries.put(param.name(), entry);
    } catch (EvaluationException e) {
      file.problems()
          .add(param.declaration().value().span(), Bcp.BCP338, param.name(), e.getMessage());
    }
  }

  /** The arguments are subscription, resource group, vault, secret and, if given, its version. */
  private static ObjectNode reference(JsonNode arguments) {
    ObjectNode reference = NODES.objectNode();
    reference
        .putObject("keyVault")
        .put(
            "id",
            "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/%s"
                .formatted(
                    arguments.get(0).asText(),
                    arguments.get(1).asText(),
                    arguments.get(2).asText()));
    reference.put("secretName", arguments.get(3).asText());
    if (arguments.has(4)) {
      reference.put("secretVersion", arguments.get(4).asText());
    }
    return reference;
  }
}
