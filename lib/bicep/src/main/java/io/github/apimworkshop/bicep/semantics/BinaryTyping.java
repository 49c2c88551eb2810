package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;

/** Which operands an operator takes, and what it gives. */
final class BinaryTyping {
  private final FileModel file;

  BinaryTyping(FileModel file) {
    this.file = file;
  }

  Type of(Expr.Binary binary, Type left, Type right) {
    if (left.equals(Type.ERROR) || right.equals(Type.ERROR)) {
      return Type.ERROR;
    }
    return switch (binary.operator()) {
      case EQUALS, NOT_EQUALS -> Type.BOOL;
      case DOUBLE_QUESTION -> Type.union(List.of(Type.nonNull(left), right));
      case AND, OR -> both(left, right, Type.BOOL) ? Type.BOOL : refuse(binary, left, right);
      case EQUALS_INSENSITIVE, NOT_EQUALS_INSENSITIVE ->
          both(left, right, Type.STRING) ? Type.BOOL : refuse(binary, left, right);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          both(left, right, Type.INT) || both(left, right, Type.STRING)
              ? Type.BOOL
              : refuse(binary, left, right);
      default ->
          both(left, right, Type.INT) ? sum(binary, left, right) : refuse(binary, left, right);
    };
  }

  /** Known numbers are added up, so that diagnostics can name the result. */
  private static Type sum(Expr.Binary binary, Type left, Type right) {
    if (left instanceof Type.Int a
        && right instanceof Type.Int b
        && a.value() != null
        && b.value() != null) {
      return switch (binary.operator()) {
        case PLUS -> new Type.Int(a.value() + b.value());
        case MINUS -> new Type.Int(a.value() - b.value());
        case ASTERISK -> new Type.Int(a.value() * b.value());
        default -> Type.INT;
      };
    }
    return Type.INT;
  }

  private static boolean both(Type left, Type right, Type wanted) {
    return Assignability.fits(Type.nonNull(left), wanted)
        && Assignability.fits(Type.nonNull(right), wanted);
  }

  private Type refuse(Expr.Binary binary, Type left, Type right) {
    String operator = binary.operator().text();
    boolean joined = operator.equals("+") && both(left, right, Type.STRING);
    file.problems()
        .add(
            binary.span(),
            Bcp.BCP045,
            operator,
            left.name(),
            right.name(),
            joined ? " Use string interpolation instead." : "");
    return Type.ERROR;
  }
}
