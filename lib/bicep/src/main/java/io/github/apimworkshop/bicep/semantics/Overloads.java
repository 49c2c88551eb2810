package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.Signature;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;

/** Picks the overload whose parameters take the arguments, or reports why none does. */
final class Overloads {
  private final FileModel file;

  Overloads(FileModel file) {
    this.file = file;
  }

  Signature choose(List<Signature> candidates, List<Type> given, List<Expr> arguments) {
    int farthest = -1;
    for (Signature candidate : candidates) {
      int wrong = firstWrong(candidate, given);
      if (wrong == given.size()) {
        return candidate;
      }
      farthest = Math.max(farthest, wrong);
    }
    int position = farthest;
    List<Signature> closest =
        candidates.stream().filter(candidate -> firstWrong(candidate, given) == position).toList();
    Type type = given.get(position);
    Expr argument = arguments.get(position);
    if (closest.size() == 1) {
      Type wanted = closest.get(0).parameter(position);
      file.problems().add(argument.span(), Bcp.BCP070, type.name(), wanted.name());
      return null;
    }
    StringBuilder reasons = new StringBuilder();
    for (int i = 0; i < closest.size(); i++) {
      reasons
          .append("\n  Overload ")
          .append(i + 1)
          .append(" of ")
          .append(closest.size())
          .append(", \"")
          .append(closest.get(i))
          .append("\", gave the following error:\n    Argument of type \"")
          .append(type.name())
          .append("\" is not assignable to parameter of type \"")
          .append(closest.get(i).parameter(position).name())
          .append("\".");
    }
    file.problems().add(argument.span(), Bcp.BCP048, reasons.toString());
    return null;
  }

  /** True if the arguments say too little of their types to tell the overloads apart. */
  static boolean isAmbiguous(List<Signature> candidates, List<Type> given) {
    return given.contains(Type.ANY)
        && candidates.stream()
                .filter(candidate -> firstWrong(candidate, given) == given.size())
                .count()
            > 1;
  }

  private static int firstWrong(Signature candidate, List<Type> given) {
    for (int i = 0; i < given.size(); i++) {
      if (!accepts(candidate.parameter(i), given.get(i))) {
        return i;
      }
    }
    return given.size();
  }

  private static boolean accepts(Type wanted, Type given) {
    if (wanted instanceof Type.Lambda want) {
      return given.equals(Type.ANY)
          || (given instanceof Type.Lambda have
              && have.most() >= want.least()
              && have.most() <= want.most()
              && Assignability.fits(have.result(), want.result()));
    }
    if (given.equals(Type.NULL)) {
      return Assignability.fits(given, wanted);
    }
    return Assignability.fits(Type.nonNull(given), wanted);
  }
}
