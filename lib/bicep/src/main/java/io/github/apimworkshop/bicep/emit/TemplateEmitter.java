package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.IdentityHashMap;
import java.util.Map;

/** Writes the template of one file. */
public final class TemplateEmitter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The release whose output this one follows; tools that read templates look at it. */
  public static final String VERSION = "0.39.26.7824";

  private final FileLowering context;
  private final FileModel file;
  private final TypeEmitter types;

  private TemplateEmitter(FileLowering context) {
    this.context = context;
    this.file = context.file;
    this.types = new TypeEmitter(context);
  }

  /** The template of a file without errors. */
  public static ObjectNode template(FileModel file) {
    return template(file, new IdentityHashMap<>());
  }

  static ObjectNode template(FileModel file, Map<FileModel, ObjectNode> lowered) {
    ObjectNode known = lowered.get(file);
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
  }

  private ObjectNode definitions() {
    ObjectNode definitions = NODES.objectNode();
    for (Symbol.Type type : file.symbols(Symbol.Type.class)) {
      definitions.set(
          type.name(),
          types.decorated(type.declaration().value(), type.declaration().decorators()));
    }
    return definitions;
  }

  private void functions(ObjectNode template) {
    ObjectNode members = NODES.objectNode();
    for (Symbol.Func func : file.symbols(Symbol.Func.class)) {
      members.set(func.name(), FunctionEmitter.emit(context, types, func.declaration()));
    }
    if (!members.isEmpty()) {
      ObjectNode namespace = NODES.objectNode().put("namespace", "__bicep");
      namespace.set("members", members);
      template.putArray("functions").add(namespace);
    }
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
      Expr value = variable.declaration().value();
      if (context.runtime.isInlined(variable)) {
        continue;
      }
      if (value instanceof Expr.For loop) {
        copies.add(context.json.copy(variable.name(), loop, Locals.NONE));
      } else {
        variables.set(variable.name(), context.json.value(value, Locals.NONE));
      }
    }
    if (!copies.isEmpty()) {
      ObjectNode ordered = NODES.objectNode();
      ordered.set("copy", copies);
      ordered.setAll(variables);
      return ordered;
    }
    return variables;
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
