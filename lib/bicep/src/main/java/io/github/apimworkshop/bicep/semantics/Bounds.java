package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;

/** Compares known values with the least and largest value or length their place allows. */
final class Bounds {
  private final FileModel file;
  private final Typing typing;

  Bounds(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  /** The number a literal with or without a sign stands for, or null. */
  static Long number(Expr expr) {
    if (expr instanceof Expr.Unary unary
        && unary.operator() == TokenKind.MINUS
        && unary.operand() instanceof Expr.Int digits) {
      return -digits.value();
    }
    return expr instanceof Expr.Int digits ? digits.value() : null;
  }

  /** Checks a value of this file for a place that {@code owner} declares. */
  void check(Expr value, FileModel owner, TypeExpr type, List<Decorator> decorators) {
    Expr plain = FileModel.plain(value);
    Type given = Type.nonNull(typing.of(plain));
    if (given instanceof Type.Int number && number.value() != null) {
      compare(value, number.value(), owner, type, decorators, "Value", Bcp.BCP327, Bcp.BCP328);
    } else if (given instanceof Type.Str text && text.value() != null) {
      compare(
          value,
          (long) text.value().length(),
          owner,
          type,
          decorators,
          "Length",
          Bcp.BCP332,
          Bcp.BCP333);
    } else if (plain instanceof Expr.Array array
        && array.items().stream().noneMatch(Expr.Spread.class::isInstance)) {
      compare(
          value,
          (long) array.items().size(),
          owner,
          type,
          decorators,
          "Length",
          Bcp.BCP332,
          Bcp.BCP333);
    }
  }

  /** Reports a least value or length above the largest one. */
  void contradictory(TypeExpr type, List<Decorator> decorators) {
    for (String what : List.of("Value", "Length")) {
      Long least = bound(file, type, decorators, "min" + what);
      Long most = bound(file, type, decorators, "max" + what);
      Decorator lower = Decorators.find(decorators, "min" + what);
      Decorator place = lower == null ? Decorators.find(decorators, "max" + what) : lower;
      boolean refused = what.equals("Length") && most != null && most < 0;
      if (place != null && least != null && most != null && least > most && !refused) {
        file.problems().add(place.span(), Bcp.BCP331, "min" + what, "max" + what, least, most);
      }
    }
  }

  private void compare(
      Expr value,
      long given,
      FileModel owner,
      TypeExpr type,
      List<Decorator> decorators,
      String what,
      Bcp tooMuch,
      Bcp tooLittle) {
    Long most = bound(owner, type, decorators, "max" + what);
    Long least = bound(owner, type, decorators, "min" + what);
    if (most != null && given > most) {
      file.problems().add(value.span(), tooMuch, given, most);
    } else if (least != null && given < least) {
      file.problems().add(value.span(), tooLittle, given, least);
    }
  }

  /** A bound written at the place itself or at the type that it names. */
  private static Long bound(
      FileModel owner, TypeExpr type, List<Decorator> decorators, String name) {
    Expr argument = Decorators.argument(decorators, name);
    if (argument != null) {
      return number(argument);
    }
    if (type instanceof TypeExpr.Name alias
        && owner.binding(alias) instanceof Symbol.Type declared) {
      return number(Decorators.argument(declared.declaration().decorators(), name));
    }
    return null;
  }
}
