package io.github.apimworkshop.bicep.emit;

import static io.github.apimworkshop.bicep.emit.ArmExpr.call;
import static io.github.apimworkshop.bicep.emit.ArmExpr.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.semantics.TargetScope;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** A module becomes a nested deployment. */
final class ModuleEmitter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST_PREFIX = 50;
  private static final int LONGEST_LOOP_PREFIX = 46;

  private final FileLowering context;

  ModuleEmitter(FileLowering context) {
    this.context = context;
  }

  /** The name of a module that has none: made unique within the deployment. */
  static ArmExpr generatedName(Symbol.Module module, Locals inside) {
    boolean loop = module.body().loop() != null;
    String name = module.name();
    int longest = loop ? LONGEST_LOOP_PREFIX : LONGEST_PREFIX;
    String prefix = name.substring(0, Math.min(longest, name.length()));
    ArmExpr unique = call("uniqueString", text(name), call("deployment").access("name"));
    return loop
        ? call("format", text(prefix + "-{0}-{1}"), Loops.index(inside), unique)
        : call("format", text(prefix + "-{0}"), unique);
  }

  ObjectNode emit(Symbol.Module module) {
    ObjectNode entry = NODES.objectNode();
    Locals inside =
        Loops.emit(context, module.name(), module.body(), module.declaration().decorators(), entry);
    if (module.body().condition() != null) {
      entry.set("condition", context.json.value(module.body().condition(), inside));
    }
    entry.put("type", ResourceLowering.DEPLOYMENTS);
    entry.put("apiVersion", ResourceLowering.DEPLOYMENTS_VERSION);
    entry.put("name", ArmWriter.string(context.resources.moduleName(module, inside)));
    if (module.body().value("identity") != null) {
      entry.set("identity", context.json.value(module.body().value("identity"), inside));
    }
    DeploymentScope scope = context.resources.scopes().read(module.body().value("scope"), inside);
    context.resources.scopes().emit(scope, entry);
    location(scope, entry);
    entry.set("properties", properties(module, inside));
    Entries.dependsOn(context.dependencies.of(module, inside), entry);
    Entries.description(context, module.declaration().decorators(), entry);
    return entry;
  }

  private void location(DeploymentScope scope, ObjectNode entry) {
    if (scope.level() != TargetScope.RESOURCE_GROUP) {
      String from =
          context.file.targetScope() == TargetScope.RESOURCE_GROUP ? "resourceGroup" : "deployment";
      entry.put("location", ArmWriter.string(call(from).access("location")));
    }
  }

  private ObjectNode properties(Symbol.Module module, Locals inside) {
    ObjectNode properties = NODES.objectNode();
    properties.set("expressionEvaluationOptions", NODES.objectNode().put("scope", "inner"));
    properties.put("mode", "Incremental");
    if (module.body().value("params") instanceof Expr.Obj params) {
      properties.set("parameters", parameters(params, inside));
    }
    FileModel target = context.file.module(module);
    if (target == null) {
      throw new IllegalStateException("Module " + module + " has no file");
    }
    properties.set("template", TemplateEmitter.template(target, context.lowered));
    return properties;
  }

  private ObjectNode parameters(Expr.Obj params, Locals inside) {
    ObjectNode parameters = NODES.objectNode();
    for (Expr.ObjectItem item : params.items()) {
      if (item instanceof Expr.Property property) {
        parameters.set(property.key().text(), parameter(property.value(), inside));
      }
    }
    return parameters;
  }

  private JsonNode parameter(Expr value, Locals inside) {
    Expr plain = context.json.resolved(value);
    if (plain instanceof Expr.For loop) {
      ObjectNode node = NODES.objectNode();
      node.set("copy", NODES.arrayNode().add(context.json.copy("value", loop, inside)));
      return node;
    }
    if (plain instanceof Expr.Ternary ternary) {
      return NODES.textNode(ArmWriter.string(choice(ternary, inside)));
    }
    ArmExpr secret = secret(plain, inside);
    if (secret != null) {
      ObjectNode node = NODES.objectNode();
      node.set("reference", secretNode(plain, inside));
      return node;
    }
    ObjectNode node = NODES.objectNode();
    node.set("value", context.json.value(value, inside));
    return node;
  }

  /**
   * A choice between whole parameter objects, because a secret and a value have different forms.
   */
  private ArmExpr choice(Expr expr, Locals inside) {
    Expr plain = context.json.resolved(expr);
    if (plain instanceof Expr.Ternary ternary) {
      return call(
          "if",
          context.expressions.lower(ternary.condition(), inside),
          choice(ternary.whenTrue(), inside),
          choice(ternary.whenFalse(), inside));
    }
    ArmExpr secret = secret(plain, inside);
    return secret == null
        ? call("createObject", text("value"), context.expressions.lower(plain, inside))
        : call("createObject", text("reference"), secret);
  }

  private static Expr.MethodCall secretCall(FileModel file, Expr expr) {
    return expr instanceof Expr.MethodCall call
            && call.name().name().equals("getSecret")
            && file.resource(call.base()) != null
        ? call
        : null;
  }

  private ArmExpr secret(Expr expr, Locals inside) {
    Expr.MethodCall call = secretCall(context.file, expr);
    if (call == null) {
      return null;
    }
    ResourceRef vault = context.file.resource(call.base());
    List<ArmExpr> members = new ArrayList<>();
    members.add(text("keyVault"));
    members.add(call("createObject", text("id"), context.resources.id(vault, inside)));
    members.add(text("secretName"));
    members.add(context.expressions.lower(call.arguments().get(0), inside));
    if (call.arguments().size() > 1) {
      members.add(text("secretVersion"));
      members.add(context.expressions.lower(call.arguments().get(1), inside));
    }
    return call("createObject", members);
  }

  private ObjectNode secretNode(Expr expr, Locals inside) {
    Expr.MethodCall call = secretCall(context.file, expr);
    ObjectNode reference = NODES.objectNode();
    ResourceRef vault = context.file.resource(call.base());
    reference.set(
        "keyVault",
        NODES.objectNode().put("id", ArmWriter.string(context.resources.id(vault, inside))));
    reference.set("secretName", context.json.value(call.arguments().get(0), inside));
    if (call.arguments().size() > 1) {
      reference.set("secretVersion", context.json.value(call.arguments().get(1), inside));
    }
    return reference;
  }
}
