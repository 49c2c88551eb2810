package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a value with the type that its place asks for, down into literals. */
final class ValueChecks {
  private static final String INACCURACY =
      " If this is a resource type definition inaccuracy, report it using https://aka.ms/bicep-type-issues.";

  private static final Set<Bcp> NOTED =
      EnumSet.of(Bcp.BCP035, Bcp.BCP036, Bcp.BCP037, Bcp.BCP073, Bcp.BCP088);
  private static final Set<String> SYSTEM = Set.of("id", "type", "apiVersion");

  private final FileModel file;
  private final Typing typing;
  private final Severity severity;

  ValueChecks(FileModel file, Typing typing, Severity severity) {
    this.file = file;
    this.typing = typing;
    this.severity = severity;
  }

  /** Where a value stands, for the wording. */
  private record Place(String property, boolean item) {
    static final Place TOP = new Place(null, false);
    static final Place ITEM = new Place(null, true);
  }

  void check(Expr value, Type wanted) {
    check(value, wanted, Place.TOP);
  }

  /** As above for the value of a declaration: what is missing is reported at its name. */
  void check(Expr value, Type wanted, Decl.Named declaration, String keyword) {
    if (FileModel.plain(value) instanceof Expr.Obj object
        && only(wanted) instanceof Type.Obj shape
        && !(value instanceof Expr.NonNull)) {
      object(object, shape, declaration.name().span(), keyword);
    } else {
      check(value, wanted);
    }
  }

  private void check(Expr value, Type wanted, Place place) {
    if (value instanceof Expr.Paren paren) {
      check(paren.inner(), wanted, place);
    } else if (value instanceof Expr.Ternary ternary) {
      if (!typing.of(ternary).equals(Type.ERROR)) {
        branches(ternary, wanted, place);
      }
    } else if (value instanceof Expr.Obj object && only(wanted) instanceof Type.Obj shape) {
      Span anchor = place.property() == null ? object.span() : null;
      object(object, shape, anchor, place.property());
    } else if (value instanceof Expr.Array broken && file.isBroken(broken.span())) {
      typing.of(broken);
    } else if (value instanceof Expr.Array array && itemType(only(wanted)) != null) {
      typing.of(array);
      for (Expr item : array.items()) {
        if (item instanceof Expr.Spread spread) {
          spread(spread, itemType(only(wanted)));
        } else {
          check(item, itemType(only(wanted)), Place.ITEM);
        }
      }
    } else if (value instanceof Expr.Array array
        && only(wanted) instanceof Type.Tuple tuple
        && array.items().size() == tuple.items().size()
        && array.items().stream().noneMatch(Expr.Spread.class::isInstance)) {
      for (int i = 0; i < tuple.items().size(); i++) {
        check(array.items().get(i), tuple.items().get(i), Place.ITEM);
      }
    } else {
      compare(value, wanted, place);
    }
  }

  private void spread(Expr.Spread spread, Type wanted) {
    Type given = Typing.item(Type.nonNull(typing.of(spread.value())));
    if (!Assignability.fits(given, wanted) && !mayFit(given, wanted)) {
      report(spread.span(), Bcp.BCP403, wanted.name(), given.name());
    }
  }

  /** One fitting branch is enough for plain values; literals are looked into in any case. */
  private void branches(Expr.Ternary ternary, Type wanted, Place place) {
    List<Expr> branches = List.of(ternary.whenTrue(), ternary.whenFalse());
    boolean oneFits =
        branches.stream().anyMatch(branch -> Assignability.fits(typing.of(branch), wanted));
    for (Expr branch : branches) {
      Expr plain = FileModel.plain(branch);
      boolean literal =
          plain instanceof Expr.Obj || plain instanceof Expr.Array || plain instanceof Expr.Ternary;
      if (literal ? !oneFits || Assignability.fits(typing.of(branch), wanted) : !oneFits) {
        check(branch, wanted, place);
      }
    }
  }

  private void compare(Expr value, Type wanted, Place place) {
    Type given = typing.of(value);
    if (given.equals(Type.ERROR)) {
      return;
    }
    if (Type.isNullable(given) && !Assignability.fits(Type.NULL, wanted)) {
      if (Assignability.fits(Type.nonNull(given), wanted)) {
        String text = file.tree().source().text();
        file.problems()
            .add(
                value.span(),
                Bcp.BCP321,
                wanted.name(),
                given.name(),
                text.substring(value.span().start(), value.span().end()) + "!");
        return;
      }
    }
    if (given instanceof Type.Obj object && only(wanted) instanceof Type.Obj shape) {
      parts(value.span(), object, shape);
      return;
    }
    if (Assignability.fits(given, wanted) || mayFit(given, wanted)) {
      return;
    }
    String close = place.property() == null ? null : close(given, wanted);
    if (close != null) {
      report(value.span(), Bcp.BCP088, place.property(), wanted.name(), given.name(), close);
    } else if (place.property() != null) {
      report(value.span(), Bcp.BCP036, place.property(), wanted.name(), given.name());
    } else if (place.item()) {
      report(value.span(), Bcp.BCP034, wanted.name(), given.name());
    } else {
      report(value.span(), Bcp.BCP033, wanted.name(), given.name());
    }
  }

  /** An object that is built elsewhere is compared part by part. */
  private void parts(Span place, Type.Obj given, Type.Obj wanted) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, Type.Property> entry : wanted.properties().entrySet()) {
      Type.Property have = given.properties().get(entry.getKey());
      Type.Property want = entry.getValue();
      if (have == null) {
        if (want.required() && given.additional() == null && !Type.isNullable(want.type())) {
          missing.add(entry.getKey());
        }
      } else if (have.type() instanceof Type.Obj inner
          && only(want.type()) instanceof Type.Obj innerShape) {
        parts(place, inner, innerShape);
      } else if (!Assignability.fits(Type.nonNull(have.type()), want.type())
          && !mayFit(have.type(), want.type())) {
        report(place, Bcp.BCP036, entry.getKey(), want.type().name(), have.type().name());
      }
    }
    if (!missing.isEmpty()) {
      missing.sort(null);
      report(place, Bcp.BCP035, "object", Suggestion.quoted(missing));
    }
    if (wanted.isClosed() && given.additional() == null) {
      given.properties().keySet().stream()
          .filter(name -> !wanted.properties().containsKey(name))
          .forEach(name -> unknown(place, name, wanted, given.properties().keySet()));
    }
  }

  /** The possible text that is nearest to the one given, or null. */
  private static String close(Type given, Type wanted) {
    if (!(given instanceof Type.Str text)
        || text.value() == null
        || !(wanted instanceof Type.Union union)) {
      return null;
    }
    List<String> texts =
        union.members().stream()
            .filter(member -> member instanceof Type.Str possible && possible.value() != null)
            .map(Type::name)
            .toList();
    return Suggestion.closest(given.name(), texts);
  }

  /** A value of several possible types is let through if one of them fits. */
  private static boolean mayFit(Type given, Type wanted) {
    return given instanceof Type.Union union
        && union.members().stream()
            .anyMatch(member -> !member.equals(Type.NULL) && Assignability.fits(member, wanted));
  }

  private void report(Span span, Bcp code, Object... arguments) {
    Problem problem = code.at(severity, span, arguments);
    file.problems()
        .add(severity == Severity.WARNING && NOTED.contains(code) ? noted(problem) : problem);
  }

  private static Problem noted(Problem problem) {
    return new Problem(
        problem.offset(),
        problem.length(),
        problem.severity(),
        problem.code(),
        problem.message() + INACCURACY);
  }

  /** The one member of a nullable type that is not null. */
  private static Type only(Type type) {
    return Type.nonNull(type);
  }

  private static Type itemType(Type type) {
    return type instanceof Type.Array array && !array.item().equals(Type.ANY) ? array.item() : null;
  }

  /** Checks the properties; a missing one is reported at {@code anchor}. */
  void object(Expr.Obj object, Type.Obj shape, Span anchor, String block) {
    if (file.isBroken(object.span())) {
      typing.of(object);
      return;
    }
    new Duplicates(file).report(object);
    Map<String, Expr.Property> given = new LinkedHashMap<>();
    boolean open = false;
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.Property property) {
        if (property.key().isLiteral()) {
          given.put(property.key().text(), property);
        } else {
          open = true;
          typing.of(property.key());
          typing.of(property.value());
        }
      } else if (item instanceof Expr.SpreadItem spread) {
        open = true;
        typing.of(spread.value());
      }
    }
    if (!open) {
      missing(shape, given, anchor == null ? object.span() : anchor, block);
    }
    for (Expr.Property property : given.values()) {
      property(property, shape, given);
    }
  }

  private void missing(
      Type.Obj shape, Map<String, Expr.Property> given, Span anchor, String block) {
    List<String> missing = new ArrayList<>();
    shape
        .properties()
        .forEach(
            (name, property) -> {
              if (property.required() && !given.containsKey(name)) {
                missing.add(name);
              }
            });
    if (!missing.isEmpty()) {
      missing.sort(null);
      String what = block == null ? "object" : block;
      boolean fatal = what.equals("resource") && missing.contains("name");
      Problem problem =
          Bcp.BCP035.at(
              fatal ? Severity.ERROR : severity, anchor, what, Suggestion.quoted(missing));
      file.problems().add(severity == Severity.WARNING ? noted(problem) : problem);
    }
  }

  private void property(Expr.Property property, Type.Obj shape, Map<String, Expr.Property> given) {
    String name = property.key().text();
    Type.Property wanted = shape.properties().get(name);
    if (wanted == null) {
      if (shape.isClosed()) {
        typing.of(property.value());
        unknown(property.key().span(), name, shape, given.keySet());
      } else {
        check(property.value(), shape.additional(), new Place(name, false));
      }
      return;
    }
    if (wanted.readOnly()) {
      typing.of(property.value());
      if (SYSTEM.contains(name)) {
        file.problems().add(Bcp.BCP073.at(Severity.ERROR, property.key().span(), name));
      } else {
        report(property.key().span(), Bcp.BCP073, name);
      }
      return;
    }
    Expr value = property.value();
    Type type = wanted.required() ? wanted.type() : Type.nullable(wanted.type());
    if (value instanceof Expr.Obj inner && only(type) instanceof Type.Obj innerShape) {
      object(inner, innerShape, property.key().span(), "object");
    } else if (value instanceof Expr.For loop) {
      Type result = typing.of(loop);
      if (!result.equals(Type.ERROR) && !Assignability.fits(Type.ARRAY, only(type))) {
        compare(value, type, new Place(name, false));
      } else if (itemType(only(type)) != null) {
        check(loop.body(), itemType(only(type)), Place.ITEM);
      }
    } else {
      check(value, type, new Place(name, false));
    }
  }

  private void unknown(Span place, String name, Type.Obj shape, Set<String> given) {
    List<String> possible =
        shape.properties().entrySet().stream()
            .filter(entry -> !entry.getValue().readOnly() && !given.contains(entry.getKey()))
            .map(Map.Entry::getKey)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    String suggestion = Suggestion.closest(name, possible);
    Bcp code = suggestion == null ? Bcp.BCP037 : Bcp.BCP089;
    String last = suggestion == null ? permissible(possible) : suggestion;
    if (shape.fallback()) {
      file.problems().add(code.at(Severity.WARNING, place, name, shape.name(), last));
    } else {
      report(place, code, name, shape.name(), last);
    }
  }

  private static String permissible(List<String> possible) {
    return possible.isEmpty()
        ? " No other properties are allowed."
        : " Permissible properties include " + Suggestion.quoted(possible) + ".";
  }
}
