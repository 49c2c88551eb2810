package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;

/** The texts that are known while files are loaded: literals, and what leads to one. */
final class ConstantTexts {
  private final FileModel file;
  private Typing typing;

  ConstantTexts(FileModel file) {
    this.file = file;
  }

  /** The text that an expression always gives, or null. */
  String of(Expr expr) {
    if (expr instanceof Expr.Str text && text.isLiteral()) {
      return text.text();
    }
    return type(expr) instanceof Type.Str text ? text.value() : null;
  }

  /** Whether an expression may give a text; all others are refused as arguments anyway. */
  boolean mayBe(Expr expr) {
    Type type = type(expr);
    return type.equals(Type.ANY)
        || type instanceof Type.Str
        || (type instanceof Type.Union union
            && union.members().stream().anyMatch(Type.Str.class::isInstance));
  }

  /** Looks again, as more files were read since. */
  void forget() {
    typing = null;
  }

  /** What is wrong in an expression is reported when the whole file is checked. */
  private Type type(Expr expr) {
    int mark = file.problems().mark();
    if (typing == null) {
      typing = new Typing(file);
      new Cycles(file, typing).report();
    }
    Type type = typing.of(expr);
    file.problems().forgetSince(mark);
    return type;
  }
}
