package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Walk;

/** Visits every expression of a file in source order, decorators included. */
public abstract class FileWalk {
  private final FileModel file;

  /** A walk over that file. */
  protected FileWalk(FileModel file) {
    this.file = file;
  }

  /** Starts at the first declaration. */
  public final void run() {
    file.tree().declarations().forEach(this::declaration);
  }

  /** Called for each expression; an override calls this one to go on to the parts. */
  protected void visit(Expr expr) {
    Walk.parts(expr, this::visit);
    if (expr instanceof Expr.Obj object) {
      for (Expr.ObjectItem item : object.items()) {
        if (item instanceof Expr.NestedResource nested) {
          declaration(nested.resource());
        }
      }
    }
  }

  /** Called for each declaration, nested resources included. */
  protected void declaration(Decl decl) {
    decl.decorators().forEach(decorator -> visit(decorator.expression()));
    Expr value = Decls.value(decl);
    if (value != null) {
      visit(value);
    }
  }
}
