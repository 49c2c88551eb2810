package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.semantics.TargetScope;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parameters file as a template without resources: parameters and variables are its variables,
 * {@code base} holds what it extends. A secret is the list of its arguments.
 */
public final class ParametersTemplate {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FileLowering context;

  private ParametersTemplate(FileModel file) {
    this.context = new FileLowering(file, new IdentityHashMap<>());
  }

  /** The template of a file without errors; {@code base} by name. */
  public static ObjectNode of(FileModel file, ObjectNode base) {
    return new ParametersTemplate(file).emit(base);
  }

  private ObjectNode emit(ObjectNode base) {
    ObjectNode template = NODES.objectNode();
    template.put("$schema", TargetScope.RESOURCE_GROUP.schema());
    template.put("languageVersion", "2.0");
    template.put("contentVersion", "1.0.0.0");
    ImportsEmitter imports = new ImportsEmitter(context);
    imports.definitions(template.putObject("definitions"));
    Map<String, ObjectNode> namespaces = new TreeMap<>();
    imports.functions(namespaces);
    TemplateEmitter.functions(namespaces, template);
    template.set("variables", variables(imports, base));
    template.putObject("resources");
    return template;
  }

  private ObjectNode variables(ImportsEmitter imports, ObjectNode base) {
    ObjectNode variables = NODES.objectNode();
    ArrayNode copies = variables.putArray("copy");
    context
        .loaded
        .values()
        .forEach((name, value) -> variables.set(name, JsonContent.escaped(value)));
    imports.variables(variables, copies);
    variables.set(Symbol.Base.NAME, JsonContent.escaped(base));
    for (Symbol.Var variable : context.file.symbols(Symbol.Var.class)) {
      ImportsEmitter.variable(
          context, variable.name(), variable.declaration().value(), variables, copies);
    }
    for (Symbol.Param param : context.file.symbols(Symbol.Param.class)) {
      Expr value = param.declaration().value();
      if (context.file.isSecret(param)) {
        ArrayNode arguments = variables.putArray(param.name());
        FileModel.arguments(value)
            .forEach(argument -> arguments.add(context.json.value(argument, Locals.NONE)));
      } else {
        ImportsEmitter.variable(context, param.name(), value, variables, copies);
      }
    }
    return variables;
  }
}
