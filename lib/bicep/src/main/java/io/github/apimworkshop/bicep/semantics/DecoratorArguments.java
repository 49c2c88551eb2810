package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;

/** Checks that the arguments of a decorator fit and are constant. */
final class DecoratorArguments {
  private final FileModel file;
  private final Typing typing;

  DecoratorArguments(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void check(Decorator decorator, String name) {
    List<Expr> arguments = Decorators.arguments(decorator);
    for (Expr argument : arguments) {
      Type given = typing.of(argument);
      Type wanted = argumentType(name);
      if (!Assignability.fits(given, wanted)) {
        file.problems().add(argument.span(), Bcp.BCP070, given.name(), wanted.name());
      } else if (!given.equals(Type.ERROR)) {
        constants(argument);
      }
    }
    if (name.equals("metadata") && arguments.get(0) instanceof Expr.Obj object) {
      described(object);
    }
    if (name.endsWith("Length")
        && arguments.get(0) instanceof Expr.Unary length
        && length.operator() == TokenKind.MINUS
        && length.operand() instanceof Expr.Int) {
      file.problems().add(length.span(), Bcp.BCP168);
    }
  }

  private void described(Expr.Obj metadata) {
    for (Expr.ObjectItem item : metadata.items()) {
      if (item instanceof Expr.Property property
          && property.key().isLiteral()
          && property.key().text().equals("description")) {
        Type given = typing.of(property.value());
        if (!Assignability.fits(given, Type.STRING)) {
          file.problems()
              .add(
                  property.value().span(),
                  Bcp.BCP036,
                  "description",
                  Type.STRING.name(),
                  given.name());
        }
      }
    }
  }

  private static Type argumentType(String name) {
    return switch (name) {
      case "description", "discriminator" -> Type.STRING;
      case "minLength", "maxLength", "minValue", "maxValue", "batchSize" -> Type.INT;
      case "allowed" -> Type.ARRAY;
      case "metadata" -> Type.OBJECT;
      default -> Type.ANY;
    };
  }

  /** Reports the innermost values that are not constant. */
  private void constants(Expr expr) {
    if (typing.symbols().isCycle(expr.span())) {
      return;
    }
    if (expr instanceof Expr.For loop) {
      file.problems().add(loop.keyword(), Bcp.BCP138);
    }
    if (expr instanceof Expr.Array array) {
      array.items().forEach(this::constants);
    } else if (expr instanceof Expr.Obj object) {
      for (Expr.ObjectItem item : object.items()) {
        if (item instanceof Expr.Property property && property.key().isLiteral()) {
          constants(property.value());
        } else {
          file.problems().add(object.span(), Bcp.BCP032);
        }
      }
    } else if (expr instanceof Expr.Paren paren) {
      constants(paren.inner());
    } else if (expr instanceof Expr.Unary unary && unary.operator() == TokenKind.MINUS) {
      constants(unary.operand());
    } else if (!isConstant(expr)) {
      file.problems().add(expr.span(), Bcp.BCP032);
    }
  }

  private static boolean isConstant(Expr expr) {
    return (expr instanceof Expr.Str str && str.isLiteral())
        || expr instanceof Expr.Int
        || expr instanceof Expr.Bool
        || expr instanceof Expr.Null
        || expr instanceof Expr.Skipped;
  }
}
