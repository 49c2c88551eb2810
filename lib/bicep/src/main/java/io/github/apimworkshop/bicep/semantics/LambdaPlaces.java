package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports what a lambda cannot compute: which resource is meant, and what a deployed one answers.
 * Both have to be known before the lambda runs.
 */
final class LambdaPlaces extends FileWalk {
  private static final Set<String> ANSWERS =
      Set.of("reference", "toLogicalZone", "toLogicalZones", "toPhysicalZone", "toPhysicalZones");

  private final FileModel file;

  LambdaPlaces(FileModel file) {
    super(file);
    this.file = file;
  }

  @Override
  protected void visit(Expr expr) {
    if (expr instanceof Expr.Index index && isDeployed(index.base())) {
      member(index);
    } else if (expr instanceof Expr.Call call && asksResource(call)) {
      call(call, call.name().name(), call.arguments());
    } else if (expr instanceof Expr.MethodCall call && asksResource(call)) {
      call(call, call.name().name(), call.arguments());
    }
    super.visit(expr);
  }

  private boolean isDeployed(Expr base) {
    Symbol symbol = file.binding(base);
    return symbol instanceof Symbol.Resource || symbol instanceof Symbol.Module;
  }

  private boolean isCollection(Expr base) {
    return file.binding(base) instanceof Symbol.Resource resource
        ? resource.body().loop() != null
        : file.module(base) != null && file.module(base).isCollection();
  }

  private void member(Expr.Index index) {
    if (index.safe() && isCollection(index.base())) {
      int marker = file.tree().source().text().indexOf('?', index.base().span().end());
      file.problems().add(new Span(marker, marker + 1), Bcp.BCP323);
    }
    String locals = lambdaLocals(List.of(index.index()));
    if (!locals.isEmpty()) {
      file.problems().add(index.index().span(), Bcp.BCP247, locals);
    }
  }

  private boolean asksResource(Expr call) {
    String function = FileModel.builtIn(file, call);
    if (function != null) {
      return ANSWERS.contains(function) || BuiltIns.isList(function);
    }
    return call instanceof Expr.MethodCall method
        && BuiltIns.isList(method.name().name())
        && file.resource(method.base()) != null;
  }

  private void call(Expr call, String function, List<Expr> arguments) {
    String locals = lambdaLocals(arguments);
    if (!locals.isEmpty()) {
      file.problems().add(call.span(), Bcp.BCP248, function, locals);
    }
  }

  private String lambdaLocals(List<Expr> exprs) {
    Set<String> names = new LinkedHashSet<>();
    ExprWalk walk =
        new ExprWalk() {
          @Override
          void visit(Expr expr) {
            if (file.binding(expr) instanceof Symbol.Local local
                && local.kind() == Symbol.Local.Kind.LAMBDA) {
              names.add(local.name());
            }
            super.visit(expr);
          }
        };
    exprs.forEach(walk::visit);
    return String.join("\", \"", names);
  }
}
