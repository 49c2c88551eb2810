package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.FileWalk;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.Set;

/** Decides whether a file needs a template with symbolic names (languageVersion 2.0). */
final class CodeGenerator {
  private static final Set<String> RESOURCE_OPTIONS =
      Set.of("onlyIfNotExists", "retryOn", "waitUntil", "nullIfNotFound");

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
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        collections(expr);
        super.visit(expr);
      }

      @Override
      protected void declaration(Decl decl) {
        if (decl instanceof Decl.Resource resource) {
          resource(resource);
        }
        super.declaration(decl);
      }
    }.run();
    return symbolic;
  }

  static boolean hasSecureOutput(FileModel file) {
    return file.symbols(Symbol.Output.class).stream()
        .anyMatch(output -> Decorations.has(output.declaration().decorators(), "secure"));
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
      symbolic |= Decorations.has(output.decorators(), "secure");
    }
  }

  private void resource(Decl.Resource resource) {
    for (Decorator decorator : resource.decorators()) {
      symbolic |= RESOURCE_OPTIONS.contains(Decorations.name(decorator));
    }
    if (resource.existing()) {
      symbolic |=
          io.github.apimworkshop.bicep.semantics.Body.of(resource.value()).property("dependsOn")
              != null;
    }
  }

  private static boolean isUserType(TypeExpr type) {
    return !(type instanceof TypeExpr.Name || type instanceof TypeExpr.Member);
  }

  /** A collection used as a value, neither indexed nor in {@code dependsOn}. */
  private void collections(Expr expr) {
    if (expr instanceof Expr.Index) {
      return;
    }
    if (expr instanceof Expr.Obj object) {
      for (Expr.ObjectItem item : object.items()) {
        if (item instanceof Expr.Property property
            && !(property.key().isLiteral() && property.key().text().equals("dependsOn"))) {
          value(property.value());
        }
      }
      return;
    }
    Walk.parts(expr, this::value);
  }

  private void value(Expr expr) {
    ResourceRef resource = file.resource(expr);
    ModuleRef module = file.module(expr);
    symbolic |= resource != null && resource.isCollection();
    symbolic |= module != null && module.isCollection();
  }
}
