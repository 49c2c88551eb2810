package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.List;

/** Reports loops, and collections, where they cannot stand. */
final class LoopPlaces {
  private final FileModel file;

  LoopPlaces(FileModel file) {
    this.file = file;
  }

  void run() {
    file.tree().declarations().forEach(this::declaration);
  }

  private void declaration(Decl decl) {
    Expr value = Decls.value(decl);
    if (value == null) {
      return;
    }
    if (decl instanceof Decl.Resource resource) {
      body(Body.of(resource.value()), resource.name(), "properties");
      ResourceChecks.nested(resource).forEach(this::declaration);
    } else if (decl instanceof Decl.Module module) {
      body(Body.of(module.value()), module.name(), "params");
    } else if (value instanceof Expr.For loop
        && (decl instanceof Decl.Var || decl instanceof Decl.Output)) {
      inside(loop.source(), false);
      inside(loop.body(), false);
    } else {
      inside(value, true);
    }
  }

  /** A whole collection may stand below {@code open} and as a dependency, and in no loop. */
  private void body(Body body, Identifier name, String open) {
    boolean once = body.loop() == null;
    if (!once) {
      inside(body.loop().source(), false);
      uniqueName(body, name);
    }
    if (body.condition() != null) {
      inside(body.condition(), false);
    }
    for (Expr.ObjectItem item : body.object().items()) {
      boolean dependencies = isNamed(item, "dependsOn");
      item(item, new Place(dependencies || (once && isNamed(item, open)), false));
    }
  }

  private static boolean isNamed(Expr.ObjectItem item, String name) {
    return item instanceof Expr.Property property
        && property.key().isLiteral()
        && property.key().text().equals(name);
  }

  /** Whether a whole collection may stand there, and whether a loop around makes a property. */
  private record Place(boolean collections, boolean inLoop) {}

  private void item(Expr.ObjectItem item, Place place) {
    if (item instanceof Expr.Property property) {
      property.key().holes().forEach(hole -> inside(hole, place.collections()));
      property(property, place);
    } else if (item instanceof Expr.SpreadItem spread) {
      inside(spread.value(), place.collections());
    }
  }

  private void property(Expr.Property property, Place place) {
    if (!(property.value() instanceof Expr.For loop)) {
      value(property.value(), place);
      return;
    }
    if (!property.key().isLiteral()) {
      file.problems().add(property.key().span(), Bcp.BCP143);
    }
    if (place.inLoop()) {
      file.problems().add(loop.keyword(), Bcp.BCP142);
    }
    inside(loop.source(), false);
    value(loop.body(), new Place(false, true));
  }

  private void value(Expr value, Place place) {
    if (value instanceof Expr.Obj object) {
      object.items().forEach(item -> item(item, place));
    } else if (value instanceof Expr.Array array) {
      array.items().forEach(item -> value(item, place));
    } else {
      inside(value, place.collections());
    }
  }

  private void inside(Expr expr, boolean collections) {
    if (expr instanceof Expr.For loop) {
      file.problems().add(loop.keyword(), Bcp.BCP138);
    } else if (isCollection(expr)) {
      if (!collections) {
        file.problems().add(expr.span(), Bcp.BCP144);
      }
    } else if (expr instanceof Expr.Index index && isCollection(FileModel.plain(index.base()))) {
      inside(index.index(), collections);
    } else if (expr instanceof Expr.Member member && isCollection(FileModel.plain(member.base()))) {
      inside(member.base(), false);
    } else if (!FileModel.isNameof(file, expr)) {
      Walk.parts(expr, part -> inside(part, collections));
    }
  }

  private boolean isCollection(Expr expr) {
    Symbol symbol = file.binding(expr);
    return (symbol instanceof Symbol.Resource resource && resource.body().loop() != null)
        || (symbol instanceof Symbol.Module module && module.body().loop() != null);
  }

  private void uniqueName(Body body, Identifier symbolicName) {
    List<Symbol.Local> locals = file.locals(body.loop());
    Expr name = body.value("name");
    if (locals.isEmpty() || name == null) {
      return;
    }
    boolean[] used = {false};
    ExprWalk walk =
        new ExprWalk() {
          @Override
          void visit(Expr expr) {
            used[0] |= file.binding(expr) instanceof Symbol.Local local && locals.contains(local);
            super.visit(expr);
          }
        };
    walk.visit(name);
    if (body.value("parent") != null) {
      walk.visit(body.value("parent"));
    }
    if (body.value("scope") != null) {
      walk.visit(body.value("scope"));
    }
    if (!used[0]) {
      file.problems()
          .add(
              symbolicName.span(),
              Bcp.BCP179,
              body.loop().item().name(),
              "\"name\"" + (body.value("parent") == null ? "" : ", \"parent\""));
    }
  }
}
