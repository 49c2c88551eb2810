package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.Locale;

/** Compares the scope of resources and modules with that of their files. */
final class ScopeChecks {
  private static final String RESOURCE_GROUPS = "microsoft.resources/resourcegroups";

  private final FileModel file;

  ScopeChecks(FileModel file) {
    this.file = file;
  }

  void resource(Symbol.Resource resource) {
    Expr scope = resource.body().value("scope");
    boolean child = resource.container() != null || resource.body().property("parent") != null;
    if (scope == null) {
      return;
    }
    if (child) {
      file.problems().add(scope.span(), Bcp.BCP164);
    } else if (!resource.existing() && !isDeployable(scope)) {
      file.problems().add(scope.span(), Bcp.BCP139);
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
        file.problems()
            .add(
                module.declaration().name().span(),
                Bcp.BCP134,
                '"' + file.targetScope().keyword() + '"',
                '"' + wanted.keyword() + '"');
      }
      return;
    }
    TargetScope given = level(scope);
    if (given != null && given != wanted) {
      file.problems()
          .add(scope.span(), Bcp.BCP134, '"' + given.keyword() + '"', '"' + wanted.keyword() + '"');
    }
  }

  private TargetScope level(Expr scope) {
    ResourceRef target = file.resource(scope);
    if (target != null) {
      return target.symbol().type().toLowerCase(Locale.ROOT).equals(RESOURCE_GROUPS)
          ? TargetScope.RESOURCE_GROUP
          : null;
    }
    Expr plain = FileModel.plain(scope);
    String function = FileModel.builtIn(file, plain);
    return function == null ? null : TargetScope.of(function);
  }
}
