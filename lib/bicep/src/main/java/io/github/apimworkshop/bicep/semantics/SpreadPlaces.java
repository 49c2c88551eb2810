package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;

/** Reports spreads in bodies, whose properties must be known by name, and beside property loops. */
final class SpreadPlaces extends FileWalk {
  private final FileModel file;

  SpreadPlaces(FileModel file) {
    super(file);
    this.file = file;
  }

  @Override
  protected void declaration(Decl decl) {
    if (decl instanceof Decl.Resource resource) {
      body(Body.of(resource.value()).object());
    } else if (decl instanceof Decl.Module module) {
      Body body = Body.of(module.value());
      body(body.object());
      if (body.value("params") instanceof Expr.Obj params) {
        body(params);
      }
    }
    super.declaration(decl);
  }

  private void body(Expr.Obj object) {
    spreads(object, Bcp.BCP401);
  }

  private void spreads(Expr.Obj object, Bcp code) {
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.SpreadItem spread) {
        file.problems().add(spread.span(), code);
      }
    }
  }

  @Override
  protected void visit(Expr expr) {
    if (expr instanceof Expr.Obj object && hasLoop(object)) {
      spreads(object, Bcp.BCP417);
    }
    super.visit(expr);
  }

  private static boolean hasLoop(Expr.Obj object) {
    return object.items().stream()
        .anyMatch(
            item -> item instanceof Expr.Property property && property.value() instanceof Expr.For);
  }
}
