package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the deployment parameters document of a {@code .bicepparam} file. */
public final class ParametersEmitter {
  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";

  private final FileModel file;
  private final Evaluator evaluator;

  /** {@code environment} gives the value of a variable, or null where it is not set. */
  public ParametersEmitter(FileModel file, UnaryOperator<String> environment) {
    this.file = file;
    this.evaluator = new Evaluator(file, environment);
  }

  /** The document; values that cannot be computed are left out and reported. */
  public ObjectNode emit() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("$schema", SCHEMA);
    document.put("contentVersion", "1.0.0.0");
    ObjectNode parameters = document.putObject("parameters");
    for (Symbol.Param param : file.symbols(Symbol.Param.class)) {
      Decl.Param declaration = param.declaration();
      try {
        parameters.set(param.name(), parameter(declaration.value()));
      } catch (EvaluationException e) {
        file.problems()
            .add(
                e.problem() == null
                    ? Bcp.BCP338.at(declaration.value().span(), param.name(), e.getMessage())
                    : e.problem());
      }
    }
    return document;
  }

  private ObjectNode parameter(Expr value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if ("getSecret".equals(FileModel.builtIn(file, value))) {
      List<Expr> arguments = FileModel.arguments(value);
      ObjectNode reference = node.putObject("reference");
      reference
          .putObject("keyVault")
          .put(
              "id",
              "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/%s"
                  .formatted(text(arguments, 0), text(arguments, 1), text(arguments, 2)));
      reference.put("secretName", text(arguments, 3));
      if (arguments.size() > 4) {
        reference.put("secretVersion", text(arguments, 4));
      }
      return node;
    }
    node.set("value", evaluator.evaluate(value));
    return node;
  }

  private String text(List<Expr> arguments, int position) {
    return evaluator.evaluate(arguments.get(position)).asText();
  }
}
