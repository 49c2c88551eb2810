package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;
import java.util.Set;

/** Checks the arguments of the decorators that become options of a resource. */
final class ResourceOptionChecks {
  private static final Set<String> NAMES = Set.of("onlyIfNotExists", "retryOn", "waitUntil");
  private static final String CONDITION = "object => bool";

  private final FileModel file;
  private final Typing typing;

  ResourceOptionChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  static boolean isOption(String decorator) {
    return NAMES.contains(decorator);
  }

  void check(String name, List<Expr> arguments) {
    if (name.equals("retryOn")) {
      codes(arguments.get(0));
      if (arguments.size() > 1) {
        retries(arguments.get(1));
      }
    } else if (name.equals("waitUntil")) {
      condition(arguments.get(0));
      if (!(FileModel.plain(arguments.get(1)) instanceof Expr.Lambda)) {
        fits(arguments.get(1), Type.STRING);
      }
    }
  }

  private void codes(Expr codes) {
    if (!fits(codes, Type.ARRAY)) {
      return;
    }
    Type item =
        FileModel.plain(codes) instanceof Expr.Array array
            ? Type.union(array.items().stream().map(typing::of).toList())
            : Typing.item(typing.of(codes));
    if (!item.equals(Type.ERROR) && !Assignability.fits(item, Type.STRING)) {
      file.problems().add(codes.span(), Bcp.BCP033, Type.STRING.name(), item.name());
    }
  }

  private void retries(Expr count) {
    Long number = Bounds.number(count);
    if (fits(count, Type.INT) && number != null && number < 1) {
      file.problems().add(count.span(), Bcp.BCP328, number, 1);
    }
  }

  private void condition(Expr condition) {
    if (FileModel.plain(condition) instanceof Expr.Lambda lambda) {
      file.locals(lambda).forEach(local -> typing.declare(local, Type.ANY));
      Type body = typing.of(lambda.body());
      if (body.equals(Type.ERROR)
          || (lambda.parameters().size() == 1 && Assignability.fits(body, Type.BOOL))) {
        return;
      }
      Type given = new Type.Lambda(lambda.parameters().size(), lambda.parameters().size(), body);
      file.problems().add(condition.span(), Bcp.BCP070, given.name(), CONDITION);
      return;
    }
    Type given = typing.of(condition);
    if (!given.equals(Type.ERROR)) {
      file.problems().add(condition.span(), Bcp.BCP070, given.name(), CONDITION);
    }
  }

  private boolean fits(Expr argument, Type wanted) {
    Type given = typing.of(argument);
    if (given.equals(Type.ERROR) || Assignability.fits(given, wanted)) {
      return true;
    }
    file.problems().add(argument.span(), Bcp.BCP070, given.name(), wanted.name());
    return false;
  }
}
