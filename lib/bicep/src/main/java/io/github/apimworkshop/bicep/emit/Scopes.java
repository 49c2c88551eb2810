package io.github.apimworkshop.bicep.emit;

import static io.github.apimworkshop.bicep.emit.ArmExpr.call;
import static io.github.apimworkshop.bicep.emit.ArmExpr.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.TargetScope;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code scope} properties and spells ids and entry keys for them. */
final class Scopes {
  private static final String MANAGEMENT_GROUPS = "Microsoft.Management/managementGroups";

  private final FileLowering context;
  private final FileModel file;

  Scopes(FileLowering context) {
    this.context = context;
    this.file = context.file;
  }

  DeploymentScope read(Expr scope, Locals locals) {
    if (scope == null) {
      return DeploymentScope.of(file.targetScope());
    }
    ResourceRef resource = file.resource(scope);
    if (resource != null) {
      return ofResource(resource, locals);
    }
    Expr plain = FileModel.plain(scope);
    String function = FileModel.builtIn(file, plain);
    List<ArmExpr> arguments =
        function == null
            ? List.of()
            : context.expressions.lowerAll(FileModel.arguments(plain), locals);
    int count = arguments.size();
    return switch (function == null ? "" : function) {
      case "resourceGroup" ->
          DeploymentScope.level(
              TargetScope.RESOURCE_GROUP,
              count > 1 ? arguments.get(0) : null,
              count > 0 ? arguments.get(count - 1) : null);
      case "subscription" ->
          DeploymentScope.level(
              TargetScope.SUBSCRIPTION, count > 0 ? arguments.get(0) : null, null);
      case "managementGroup" ->
          DeploymentScope.level(
              TargetScope.MANAGEMENT_GROUP, null, count > 0 ? arguments.get(0) : null);
      case "tenant" -> DeploymentScope.level(TargetScope.TENANT, null, null);
      default -> DeploymentScope.of(file.targetScope());
    };
  }

  private DeploymentScope ofResource(ResourceRef target, Locals locals) {
    Locals inside = context.resources.inside(target, locals);
    DeploymentScope own = context.resources.scope(target.symbol(), inside);
    ArmExpr name = context.resources.name(target.symbol(), inside);
    return switch (target.symbol().type().toLowerCase(Locale.ROOT)) {
      case "microsoft.resources/resourcegroups" ->
          DeploymentScope.level(TargetScope.RESOURCE_GROUP, own.subscription(), name);
      case "microsoft.management/managementgroups" ->
          DeploymentScope.level(TargetScope.MANAGEMENT_GROUP, null, name);
      default -> DeploymentScope.extending(context.resources.id(target, locals));
    };
  }

  ArmExpr id(DeploymentScope scope, String type, List<ArmExpr> segments) {
    if (scope.extended() != null) {
      return extension(scope.extended(), type, segments);
    }
    return switch (scope.level()) {
      case TENANT -> function("tenantResourceId", null, type, segments);
      case MANAGEMENT_GROUP ->
          extension(
              scope.name() == null
                  ? call("managementGroup").access("id")
                  : call("tenantResourceId", text(MANAGEMENT_GROUPS), scope.name()),
              type,
              segments);
      case SUBSCRIPTION -> function("subscriptionResourceId", scope.subscription(), type, segments);
      case RESOURCE_GROUP -> inResourceGroup(scope, type, segments);
    };
  }

  private static ArmExpr inResourceGroup(
      DeploymentScope scope, String type, List<ArmExpr> segments) {
    if (scope.name() == null && scope.subscription() == null) {
      return function("resourceId", null, type, segments);
    }
    ArmExpr subscription =
        scope.subscription() == null
            ? call("subscription").access("subscriptionId")
            : scope.subscription();
    return extension(
        call("format", text("/subscriptions/{0}/resourceGroups/{1}"), subscription, scope.name()),
        type,
        segments);
  }

  private static ArmExpr extension(ArmExpr base, String type, List<ArmExpr> segments) {
    return function("extensionResourceId", base, type, segments);
  }

  private static ArmExpr function(String name, ArmExpr first, String type, List<ArmExpr> segments) {
    List<ArmExpr> arguments = new ArrayList<>();
    if (first != null) {
      arguments.add(first);
    }
    arguments.add(text(type));
    arguments.addAll(segments);
    return call(name, arguments);
  }

  /** The keys that send a resource or module to its scope. */
  void emit(DeploymentScope scope, ObjectNode entry) {
    if (!scope.given()) {
      return;
    }
    if (scope.extended() != null) {
      entry.put("scope", ArmWriter.string(scope.extended()));
      return;
    }
    switch (scope.level()) {
      case TENANT -> {
        if (file.targetScope() != TargetScope.TENANT) {
          entry.put("scope", "/");
        }
      }
      case MANAGEMENT_GROUP -> {
        if (scope.name() != null) {
          entry.put("scope", ArmWriter.string(managementGroup(scope.name())));
        }
      }
      case SUBSCRIPTION -> {
        if (scope.subscription() != null || file.targetScope() == TargetScope.RESOURCE_GROUP) {
          put(
              entry,
              "subscriptionId",
              scope.subscription() == null
                  ? call("subscription").access("subscriptionId")
                  : scope.subscription());
        }
      }
      case RESOURCE_GROUP -> {
        put(entry, "subscriptionId", scope.subscription());
        put(entry, "resourceGroup", scope.name());
      }
    }
  }

  private static void put(ObjectNode entry, String key, ArmExpr value) {
    if (value != null) {
      entry.put(key, ArmWriter.string(value));
    }
  }

  private ArmExpr managementGroup(ArmExpr name) {
    boolean wide =
        file.targetScope() == TargetScope.TENANT
            || file.targetScope() == TargetScope.MANAGEMENT_GROUP;
    return wide
        ? call("format", text(MANAGEMENT_GROUPS + "/{0}"), name)
        : call("tenantResourceId", text(MANAGEMENT_GROUPS), name);
  }
}
