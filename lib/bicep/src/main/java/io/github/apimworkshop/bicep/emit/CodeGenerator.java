package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.Decls;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.Set;

/** Decides whether a file needs a template with symbolic names (languageVersion 2.0). */
final class CodeGenerator {
  static final Set<String> RESOURCE_OPTIONS = Set.of("onlyIfNotExists", "retryOn", "waitUntil");

  private final FileModel file;
  private boolean symbolic;

  private CodeGenerator(FileModel file) {
    this.file = file;
  }

  static boolean isSymbolic(FileModel file) {
    return new CodeGenerator(file).decide();
  }

  private boolean decide() {
    file.tree().declarations().forEach(this::declaration);
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      FileModel target = file.module(module);
      symbolic |= module.body().property("name") == null;
      symbolic |= target != null && hasSecureOutput(target);
    }
    return symbolic;
  }

  static boolean hasSecureOutput(FileModel file) {
    return file.symbols(Symbol.Output.class).stream()
        .anyMatch(output -> Decorators.has(output.declaration().decorators(), "secure"));
  }

  private void declaration(Decl decl) {
    if (decl instanceof Decl.Type || decl instanceof Decl.Func || decl instanceof Decl.Import) {
      symbolic = true;
    } else if (decl instanceof Decl.Var variable) {
      symbolic |= variable.type() != null;
    } else if (decl instanceof Decl.Param param) {
      symbolic |= isUserType(param.type());
    } else if (decl instanceof Decl.Output output) {
      symbolic |= isUserType(output.type());
      symbolic |= Decorators.has(output.decorators(), "secure");
    } else if (decl instanceof Decl.Resource resource) {
      resource(resource);
    }
    Expr value = Decls.value(decl);
    if (value != null) {
      collections(value);
    }
  }

  private void resource(Decl.Resource resource) {
    for (Decorator decorator : resource.decorators()) {
      symbolic |= RESOURCE_OPTIONS.contains(Decorators.name(decorator));
    }
    if (resource.existing()) {
      symbolic |= Body.of(resource.value()).property("dependsOn") != null;
    }
  }

  /** True for a type that is put together here; a single literal is none. */
  private static boolean isUserType(TypeExpr type) {
    if (type instanceof TypeExpr.Paren paren) {
      return isUserType(paren.inner());
    } else if (type instanceof TypeExpr.NonNull nonNull) {
      return isUserType(nonNull.base());
    }
    return type instanceof TypeExpr.Array
        || type instanceof TypeExpr.Nullable
        || type instanceof TypeExpr.Obj
        || type instanceof TypeExpr.Tuple
        || type instanceof TypeExpr.Union;
  }

  /** Looks for a collection used as a value, neither indexed nor in {@code dependsOn}. */
  private void collections(Expr expr) {
    ResourceRef resource = file.resource(expr);
    ModuleRef module = file.module(expr);
    if (resource != null || module != null) {
      symbolic |= resource != null ? resource.isCollection() : module.isCollection();
      Expr index = resource != null ? resource.index() : module.index();
      if (index != null) {
        collections(index);
      }
      return;
    }
    if (expr instanceof Expr.Obj object) {
      object.items().forEach(this::item);
    } else if (!FileModel.isNameof(file, expr)) {
      Walk.parts(expr, this::collections);
    }
  }

  private void item(Expr.ObjectItem item) {
    if (item instanceof Expr.NestedResource nested) {
      declaration(nested.resource());
    } else if (item instanceof Expr.SpreadItem spread) {
      collections(spread.value());
    } else if (item instanceof Expr.Property property) {
      property.key().holes().forEach(this::collections);
      if (!property.key().isLiteral() || !property.key().text().equals("dependsOn")) {
        collections(property.value());
      }
    }
  }
}
