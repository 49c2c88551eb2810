package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;

/**
 * What stands around the properties of a resource or module: the loop, the condition, the
 * dependencies.
 */
final class BodyChecks {
  private static final String DEPENDENCY = "module[] | (resource | module) | resource[]";

  private BodyChecks() {}

  /** True if there is something to repeat, so that the body counts. */
  static boolean around(FileModel file, Typing typing, Body body) {
    boolean repeatable = body.loop() == null || loop(file, typing, body.loop());
    if (body.condition() != null) {
      Type condition = typing.of(body.condition());
      if (!Assignability.fits(Type.nonNull(condition), Type.BOOL)) {
        Span inner = body.condition().span();
        file.problems().add(parenthesized(file, inner), Bcp.BCP046, "bool");
      }
    }
    any(file, body.value("parent"));
    any(file, body.value("scope"));
    if (body.value("dependsOn") instanceof Expr.Array array) {
      for (Expr item : array.items()) {
        Type type = typing.of(item);
        any(file, item);
        if (isPlain(type)) {
          file.problems().add(item.span(), Bcp.BCP034, DEPENDENCY, type.name());
        }
      }
    }
    return repeatable;
  }

  private static boolean loop(FileModel file, Typing typing, Expr.For loop) {
    Type source = Type.nonNull(typing.of(loop.source()));
    for (Symbol.Local local : file.locals(loop)) {
      typing.declare(
          local, local.kind() == Symbol.Local.Kind.INDEX ? Type.INT : Typing.item(source));
    }
    if (!Assignability.fits(source, Type.ARRAY)) {
      file.problems().add(loop.source().span(), Bcp.BCP137, source.name());
      return false;
    }
    return !source.equals(Type.ERROR);
  }

  private static Span parenthesized(FileModel file, Span inner) {
    String text = file.tree().source().text();
    int start = text.lastIndexOf('(', inner.start());
    int end = text.indexOf(')', inner.end());
    return start < 0 || end < 0 ? inner : new Span(start, end + 1);
  }

  private static void any(FileModel file, Expr value) {
    if (value != null && "any".equals(FileModel.builtIn(file, FileModel.plain(value)))) {
      file.problems().add(value.span(), Bcp.BCP176);
    }
  }

  private static boolean isPlain(Type type) {
    return type instanceof Type.Str
        || type instanceof Type.Int
        || type instanceof Type.Bool
        || type instanceof Type.Obj;
  }
}
