package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;

/** What the kinds of declarations have in common. */
public final class Decls {
  private Decls() {}

  /** The value of a declaration, or null if it has none. */
  public static Expr value(Decl decl) {
    if (decl instanceof Decl.TargetScope target) {
      return target.value();
    } else if (decl instanceof Decl.Metadata metadata) {
      return metadata.value();
    } else if (decl instanceof Decl.Param param) {
      return param.value();
    } else if (decl instanceof Decl.Var variable) {
      return variable.value();
    } else if (decl instanceof Decl.Output output) {
      return output.value();
    } else if (decl instanceof Decl.Func func) {
      return func.body();
    } else if (decl instanceof Decl.Resource resource) {
      return resource.value();
    } else if (decl instanceof Decl.Module module) {
      return module.value();
    } else if (decl instanceof Decl.Assert assertion) {
      return assertion.value();
    }
    return null;
  }
}
