package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes the template of one file. */
public final class TemplateEmitter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The release whose output this one follows; tools that read templates look at it. */
  public static final String VERSION = "0.46.1.0";

  private final FileLowering context;
  private final FileModel file;
  private final TypeEmitter types;
  private final ImportsEmitter imports;

  private TemplateEmitter(FileLowering context) {
    this.context = context;
    this.file = context.file;
    this.types = new TypeEmitter(context);
    this.imports = new ImportsEmitter(context);
  }

  /** The template of a file without errors. */
  public static ObjectNode template(FileModel file) {
    return template(file, new IdentityHashMap<>());
  }

  static ObjectNode template(FileModel file, Map<FileModel, ObjectNode> lowered) {
    ObjectNode known = file.template() == null ? lowered.get(file) : file.template();
    if (known == null) {
      known = new TemplateEmitter(new FileLowering(file, lowered)).emit();
      lowered.put(file, known);
    }
    return known;
  }

  private ObjectNode emit() {
    ObjectNode template = NODES.objectNode();
    template.put("$schema", file.targetScope().schema());
    if (context.symbolic) {
      template.put("languageVersion", "2.0");
    }
    template.put("contentVersion", "1.0.0.0");
    ObjectNode metadata = template.putObject("metadata");
    section(template, "definitions", definitions());
    functions(template);
    section(template, "parameters", parameters());
    section(template, "variables", variables());
    resources(template);
    section(template, "outputs", outputs());
    metadata(metadata, template);
    return template;
  }

  private static void section(ObjectNode template, String name, ObjectNode content) {
    if (!content.isEmpty()) {
      template.set(name, content);
    }
  }

  private void metadata(ObjectNode metadata, ObjectNode template) {
    ObjectNode generator = NODES.objectNode();
    generator.put("name", "bicep");
    generator.put("version", VERSION);
    long hash = template.hashCode() * 0x9E3779B97F4A7C15L;
    generator.put("templateHash", Long.toUnsignedString(hash));
    metadata.set("_generator", generator);
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Metadata entry) {
        metadata.set(entry.name().name(), context.json.value(entry.value(), Locals.NONE));
      }
    }
    exportedVariables(metadata);
  }

  private ObjectNode definitions() {
    ObjectNode definitions = NODES.objectNode();
    for (Symbol.Type type : file.symbols(Symbol.Type.class)) {
      definitions.set(
          type.name(),
          types.decorated(type.declaration().value(), type.declaration().decorators()));
    }
    imports.definitions(definitions);
    return definitions;
  }

  private void functions(ObjectNode template) {
    Map<String, ObjectNode> namespaces = new TreeMap<>();
    imports.functions(namespaces);
    for (Symbol.Func func : file.symbols(Symbol.Func.class)) {
      function(
          namespaces,
          ImportedNames.qualified(func.name()),
          FunctionEmitter.emit(context, types, func.declaration()));
    }
    functions(namespaces, template);
  }

  static void functions(Map<String, ObjectNode> namespaces, ObjectNode template) {
    if (!namespaces.isEmpty()) {
      ArrayNode functions = template.putArray("functions");
      namespaces.forEach(
          (name, members) -> {
            ObjectNode namespace = NODES.objectNode().put("namespace", name);
            namespace.set("members", members);
            functions.add(namespace);
          });
    }
  }

  static void function(Map<String, ObjectNode> namespaces, String qualified, ObjectNode node) {
    int dot = qualified.indexOf('.');
    namespaces
        .computeIfAbsent(qualified.substring(0, dot), key -> NODES.objectNode())
        .set(qualified.substring(dot + 1), node);
  }

  private ObjectNode parameters() {
    ObjectNode parameters = NODES.objectNode();
    for (Symbol.Param param : file.symbols(Symbol.Param.class)) {
      Decl.Param declaration = param.declaration();
      ObjectNode node = types.decorated(declaration.type(), declaration.decorators());
      if (declaration.value() != null) {
        node.set("defaultValue", context.json.value(declaration.value(), Locals.NONE));
      }
      parameters.set(param.name(), node);
    }
    return parameters;
  }

  private ObjectNode variables() {
    ObjectNode variables = NODES.objectNode();
    ArrayNode copies = NODES.arrayNode();
    for (Map.Entry<String, JsonNode> loaded : context.loaded.values().entrySet()) {
      variables.set(loaded.getKey(), JsonContent.escaped(loaded.getValue()));
    }
    for (Symbol.Var variable : file.symbols(Symbol.Var.class)) {
      if (!context.runtime.isInlined(variable)) {
        ImportsEmitter.variable(
            context, variable.name(), variable.declaration().value(), variables, copies);
      }
    }
    imports.variables(variables, copies);
    if (!copies.isEmpty()) {
      ObjectNode ordered = NODES.objectNode();
      ordered.set("copy", copies);
      ordered.setAll(variables);
      return ordered;
    }
    return variables;
  }

  private void exportedVariables(ObjectNode metadata) {
    ArrayNode exported = NODES.arrayNode();
    file.symbols(Symbol.Var.class).stream()
        .filter(variable -> Decorators.has(variable.declaration().decorators(), "export"))
        .sorted(Comparator.comparing(Symbol.Var::name))
        .forEach(
            variable -> {
              Decl.Var declaration = variable.declaration();
              ObjectNode node = exported.addObject().put("name", variable.name());
              Expr description = Decorators.argument(declaration.decorators(), "description");
              if (description != null) {
                node.set("description", context.json.value(description, Locals.NONE));
              }
              if (declaration.type() != null) {
                node.set("type", types.type(declaration.type()));
              }
            });
    if (!exported.isEmpty()) {
      metadata.set("__bicep_exported_variables!", exported);
    }
  }

  private void resources(ObjectNode template) {
    ResourceEmitter resources = new ResourceEmitter(context);
    ModuleEmitter modules = new ModuleEmitter(context);
    ArrayNode list = NODES.arrayNode();
    ObjectNode byName = NODES.objectNode();
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      nested(resource, resources, list, byName);
    }
    for (Symbol.Resource resource : file.symbols(Symbol.Resource.class)) {
      add(resource, resources, list, byName);
    }
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      ObjectNode entry = modules.emit(module);
      list.add(entry);
      byName.set(module.name(), entry);
    }
    template.set("resources", context.symbolic ? byName : list);
  }

  private void nested(
      Symbol.Resource resource, ResourceEmitter emitter, ArrayNode list, ObjectNode byName) {
    for (Symbol.Resource child : resource.nested()) {
      nested(child, emitter, list, byName);
      add(child, emitter, list, byName);
    }
  }

  private void add(
      Symbol.Resource resource, ResourceEmitter emitter, ArrayNode list, ObjectNode byName) {
    if (resource.existing() && (!context.symbolic || context.runtime.isInlined(resource))) {
      return;
    }
    ObjectNode entry = emitter.emit(resource);
    list.add(entry);
    byName.set(resource.symbolicName(), entry);
  }

  private ObjectNode outputs() {
    ObjectNode outputs = NODES.objectNode();
    for (Symbol.Output output : file.symbols(Symbol.Output.class)) {
      Decl.Output declaration = output.declaration();
      ObjectNode node = types.decorated(declaration.type(), declaration.decorators());
      if (declaration.value() instanceof Expr.For loop) {
        ObjectNode copy = NODES.objectNode();
        copy.put("count", context.json.count(loop, Locals.NONE));
        copy.set("input", context.json.input(loop, ArmExpr.call("copyIndex"), Locals.NONE));
        node.set("copy", copy);
      } else {
        node.set("value", context.json.value(declaration.value(), Locals.NONE));
      }
      outputs.set(output.name(), node);
    }
    return outputs;
  }
}
