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
      body(Body.of(resource.value()), resource.name());
      ResourceChecks.nested(resource).forEach(this::declaration);
    } else if (decl instanceof Decl.Module module) {
      body(Body.of(module.value()), module.name());
    } else if (value instanceof Expr.For loop
        && (decl instanceof Decl.Var || decl instanceof Decl.Output)) {
      inside(loop.source());
      inside(loop.body());
    } else {
      inside(value);
    }
  }

  private void body(Body body, Identifier name) {
    if (body.loop() != null) {
      inside(body.loop().source());
      uniqueName(body, name);
    }
    if (body.condition() != null) {
      inside(body.condition());
    }
    properties(body.object(), true, false);
  }

  /** The parts of a body; loops are allowed as values of properties, one level deep. */
  private void properties(Expr.Obj object, boolean top, boolean inLoop) {
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.Property property) {
        property.key().holes().forEach(this::inside);
        boolean dependencies =
            top && property.key().isLiteral() && property.key().text().equals("dependsOn");
        if (dependencies && property.value() instanceof Expr.Array array) {
          array.items().forEach(this::dependency);
        } else {
          property(property, inLoop);
        }
      } else if (item instanceof Expr.SpreadItem spread) {
        inside(spread.value());
      }
    }
  }

  private void dependency(Expr item) {
    if (file.resource(item) == null && file.module(item) == null) {
      inside(item);
    }
  }

  private void property(Expr.Property property, boolean inLoop) {
    if (!(property.value() instanceof Expr.For loop)) {
      value(property.value(), inLoop);
      return;
    }
    if (!property.key().isLiteral()) {
      file.problems().add(property.key().span(), Bcp.BCP143);
    }
    if (inLoop) {
      file.problems().add(loop.keyword(), Bcp.BCP142);
    }
    inside(loop.source());
    value(loop.body(), true);
  }

  private void value(Expr value, boolean inLoop) {
    if (value instanceof Expr.Obj object) {
      properties(object, false, inLoop);
    } else if (value instanceof Expr.Array array) {
      array.items().forEach(item -> value(item, inLoop));
    } else {
      inside(value);
    }
  }

  private void inside(Expr expr) {
    if (expr instanceof Expr.For loop) {
      file.problems().add(loop.keyword(), Bcp.BCP138);
      return;
    }
    collection(expr);
    Walk.parts(expr, this::inside);
  }

  private void collection(Expr expr) {
    if (expr instanceof Expr.Member member) {
      ResourceRef resource = file.resource(member.base());
      ModuleRef module = file.module(member.base());
      if ((resource != null && resource.isCollection())
          || (module != null && module.isCollection())) {
        file.problems().add(member.base().span(), Bcp.BCP144);
      }
    }
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
