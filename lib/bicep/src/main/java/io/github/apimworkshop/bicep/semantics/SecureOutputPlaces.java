package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Type;

/** Reports secure outputs of a module that is reached through a variable or lambda. */
final class SecureOutputPlaces {
  private final FileModel file;
  private final Typing typing;

  SecureOutputPlaces(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void report() {
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        access(expr);
        super.visit(expr);
      }
    }.run();
  }

  private void access(Expr expr) {
    if (expr instanceof Expr.Member output) {
      check(output.base(), output.name().name(), output.name().span());
    } else if (expr instanceof Expr.Index output && output.index() instanceof Expr.Str key) {
      check(output.base(), key.isLiteral() ? key.text() : null, key.span());
    }
  }

  private void check(Expr base, String output, Span span) {
    if (output != null
        && base instanceof Expr.Member outputs
        && outputs.name().name().equals("outputs")
        && file.module(outputs.base()) == null
        && typing.of(outputs.base()) instanceof Type.Deployed module
        && module.body() instanceof Type.Obj body
        && body.properties().get("outputs") != null
        && typing
            .symbols()
            .secureOutputs(body.properties().get("outputs").type())
            .contains(output)) {
      file.problems().add(span, Bcp.BCP426);
    }
  }
}
