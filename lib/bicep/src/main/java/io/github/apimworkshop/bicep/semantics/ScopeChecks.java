package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.Locale;

/** Compares the scope of resources and modules with that of their files. */
final class ScopeChecks {
  private static final String RESOURCE_GROUPS = "microsoft.resources/resourcegroups";
  private static final String MANAGEMENT_GROUPS = "microsoft.management/managementgroups";

  /** More than any type has segments; a parent may stand in a cycle. */
  private static final int DEEPEST = 16;

  private final FileModel file;

  ScopeChecks(FileModel file) {
    this.file = file;
  }

  void resource(Symbol.Resource resource) {
    Expr scope = resource.body().value("scope");
    boolean child = resource.container() != null || resource.body().property("parent") != null;
    if (scope == null) {
      if (child) {
        ancestor(resource);
      } else {
        home(resource);
      }
      return;
    }
    if (child) {
      file.problems().add(scope.span(), Bcp.BCP164);
    } else if (scope instanceof Expr.Null || scope instanceof Expr.Str) {
      String given =
          scope instanceof Expr.Str text && text.isLiteral() ? "'" + text.text() + "'" : "string";
      file.problems()
          .add(
              scope.span(),
              Bcp.BCP036,
              "scope",
              "resource | " + file.targetScope().keyword(),
              scope instanceof Expr.Null ? "null" : given);
    } else if (!resource.existing() && !isDeployable(scope)) {
      file.problems().add(scope.span(), Bcp.BCP139);
    }
  }

  /** What is deployed below a resource goes where that resource is. */
  private void ancestor(Symbol.Resource resource) {
    Symbol.Resource above = resource;
    ResourceRef parent = file.parent(resource);
    for (int depth = 0; parent != null && depth < DEEPEST; depth++) {
      above = parent.symbol();
      parent = file.parent(above);
    }
    Expr scope = above.body().value("scope");
    if (!resource.existing() && above.existing() && scope != null && !isDeployable(scope)) {
      file.problems().add(resource.body().object().span(), Bcp.BCP165, above.name());
    }
  }

  /** Groups of resources and of management have one place each. */
  private void home(Symbol.Resource resource) {
    TargetScope wanted =
        switch (resource.type().toLowerCase(Locale.ROOT)) {
          case RESOURCE_GROUPS -> TargetScope.SUBSCRIPTION;
          case MANAGEMENT_GROUPS -> TargetScope.TENANT;
          default -> file.targetScope();
        };
    if (wanted != file.targetScope()) {
      file.problems()
          .add(
              resource.body().object().span(),
              Bcp.BCP135,
              '"' + file.targetScope().keyword() + '"',
              '"' + wanted.keyword() + '"');
    }
  }

  /** A resource can be put on another one, or where the file itself goes. */
  private boolean isDeployable(Expr scope) {
    ResourceRef target = file.resource(scope);
    if (target != null) {
      return !target.symbol().type().toLowerCase(Locale.ROOT).equals(RESOURCE_GROUPS);
    }
    Expr plain = FileModel.plain(scope);
    String function = FileModel.builtIn(file, plain);
    if (function == null || !ScopeFunctions.isScope(function) || function.equals("tenant")) {
      return true;
    }
    return FileModel.arguments(plain).isEmpty() && function.equals(file.targetScope().keyword());
  }

  void module(Symbol.Module module, TargetScope wanted) {
    Expr scope = module.body().value("scope");
    if (scope == null) {
      if (wanted != file.targetScope()) {
        refuse(module.declaration().value(), file.targetScope().keyword(), wanted);
      }
      return;
    }
    String given = level(scope);
    if (given != null && !given.equals(wanted.keyword())) {
      refuse(scope, given, wanted);
    }
  }

  private void refuse(Expr where, String given, TargetScope wanted) {
    if (given.startsWith("'")) {
      file.problems().add(where.span(), Bcp.BCP036, "scope", wanted.keyword(), given);
    } else {
      file.problems()
          .add(where.span(), Bcp.BCP134, '"' + given + '"', '"' + wanted.keyword() + '"');
    }
  }

  /**
   * The level a scope names, "module" or "resource" for what is no level, null where it is not
   * known.
   */
  private String level(Expr scope) {
    ResourceRef target = file.resource(scope);
    if (target != null) {
      return switch (target.symbol().type().toLowerCase(Locale.ROOT)) {
        case RESOURCE_GROUPS -> "resourceGroup";
        case MANAGEMENT_GROUPS -> "managementGroup";
        case "microsoft.subscription/aliases" -> "subscription";
        default -> "resource";
      };
    }
    if (file.module(scope) != null) {
      return "module";
    }
    Expr plain = FileModel.plain(scope);
    if (plain instanceof Expr.Str text && text.isLiteral()) {
      return "'" + text.text() + "'";
    }
    String function = FileModel.builtIn(file, plain);
    boolean callable =
        function != null
            && ScopeFunctions.available(function, file.targetScope()).stream()
                .anyMatch(signature -> signature.takes(FileModel.arguments(plain).size()));
    return callable && TargetScope.of(function) != null ? function : null;
  }
}
