package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Expr;

/** Reports what cannot be done with an existing resource whose identity is known only later. */
final class LateIdentities {
  private final FileModel file;
  private final DeployTime deployTime;

  LateIdentities(FileModel file, DeployTime deployTime) {
    this.file = file;
    this.deployTime = deployTime;
  }

  void report() {
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        access(expr);
        super.visit(expr);
      }
    }.run();
    file.symbols(Symbol.Resource.class).forEach(this::dependencies);
  }

  private void access(Expr expr) {
    if (expr instanceof Expr.Member member && !DeployTime.KNOWN.contains(member.name().name())) {
      refuse(expr, member.base());
    } else if (expr instanceof Expr.Index index
        && index.index() instanceof Expr.Str key
        && !(key.isLiteral() && DeployTime.KNOWN.contains(key.text()))) {
      refuse(expr, index.base());
    } else if (expr instanceof Expr.MethodCall call && BuiltIns.isList(call.name().name())) {
      refuse(expr, call.base());
    }
  }

  private void refuse(Expr expr, Expr base) {
    ResourceRef resource = file.resource(base);
    if (resource != null && !deployTime.late(resource.symbol()).isEmpty()) {
      String late = Suggestion.quoted(deployTime.late(resource.symbol()));
      file.problems().add(expr.span(), Bcp.BCP307, late, resource.symbol().name());
    }
  }

  private void dependencies(Symbol.Resource resource) {
    resource.nested().forEach(this::dependencies);
    Expr.Property dependsOn = resource.body().property("dependsOn");
    if (dependsOn == null) {
      return;
    }
    if (deployTime.isLate(resource)) {
      String late = Suggestion.quoted(deployTime.late(resource));
      file.problems().add(dependsOn.span(), Bcp.BCP433, resource.name(), late);
      return;
    }
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        if (expr instanceof Expr.Name && file.binding(expr) instanceof Symbol.Resource on) {
          if (deployTime.isLate(on)) {
            String late = Suggestion.quoted(deployTime.late(on));
            file.problems().add(expr.span(), Bcp.BCP434, resource.name(), on.name(), late);
          }
        }
        super.visit(expr);
      }
    }.visit(dependsOn.value());
  }
}
