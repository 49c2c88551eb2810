package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that written types can be spelled as a schema of the template language. */
final class TypeChecks {
  private final FileModel file;
  private final Typing typing;

  TypeChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void check(Decl decl) {
    if (decl instanceof Decl.Type type) {
      if (type.name().name().equals("resource")) {
        file.problems().add(type.name().span(), Bcp.BCP301, type.name().name());
      }
      top(type.value(), type.decorators());
    } else if (decl instanceof Decl.Param param) {
      cyclic(param.type());
      top(param.type(), param.decorators());
    } else if (decl instanceof Decl.Output output) {
      cyclic(output.type());
      top(output.type(), output.decorators());
    } else if (decl instanceof Decl.Var variable && variable.type() != null) {
      part(variable.type(), List.of());
    } else if (decl instanceof Decl.Func func) {
      func.parameters().forEach(parameter -> part(parameter.type(), List.of()));
      part(func.result(), List.of());
    }
  }

  private void cyclic(TypeExpr type) {
    if (type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Type alias
        && typing.symbols().isCyclic(alias)) {
      file.problems().add(name.span(), Bcp.BCP062, alias.name());
    }
  }

  private void top(TypeExpr type, List<Decorator> decorators) {
    if (type instanceof TypeExpr.Literal literal && literal.value() instanceof Expr.Null) {
      file.problems().add(type.span(), Bcp.BCP289);
    }
    part(type, decorators);
  }

  private void part(TypeExpr type, List<Decorator> decorators) {
    TypeExpr plain = plain(type);
    ResourceDerivedTypes.Derived derived = ResourceDerivedTypes.of(plain);
    if (derived != null && derived.resource() != null && !ResourceDerivedTypes.isKnown(derived)) {
      file.problems().add(guessed(plain, derived));
    }
    new Bounds(file, typing).contradictory(plain, decorators);
    Decorator discriminator = Decorators.find(decorators, "discriminator");
    if (discriminator != null) {
      discriminated(plain, discriminator);
    }
    if (plain instanceof TypeExpr.Union union) {
      if (discriminator == null && literals(union)) {
        oneKind(union);
      }
    } else if (plain instanceof TypeExpr.Array array
        && plain(array.item()) instanceof TypeExpr.Union items) {
      literals(items);
    } else if (plain instanceof TypeExpr.Array array) {
      part(array.item(), List.of());
    } else if (plain instanceof TypeExpr.Tuple tuple) {
      tuple.items().forEach(item -> part(item.type(), item.decorators()));
    } else if (plain instanceof TypeExpr.Obj object) {
      object(object, decorators);
    }
  }

  private static Problem guessed(TypeExpr type, ResourceDerivedTypes.Derived derived) {
    return new Problem(
        type.span().start(),
        type.span().length(),
        Severity.WARNING,
        "resource-derived-type",
        "The type \""
            + derived.source()
            + "\" is not known offline and is taken as \""
            + ResourceDerivedTypes.kind(derived)
            + "\".");
  }

  private void object(TypeExpr.Obj object, List<Decorator> decorators) {
    Decorator sealed = Decorators.find(decorators, "sealed");
    if (sealed != null && object.additional() != null) {
      file.problems().add(sealed.span(), Bcp.BCP316, "sealed");
    }
    Set<String> names = new HashSet<>();
    for (TypeExpr.Property property : object.properties()) {
      if (!names.add(property.name())) {
        file.problems().add(property.nameSpan(), Bcp.BCP025, property.name());
      }
      part(property.type(), property.decorators());
    }
    if (object.additional() != null) {
      part(object.additional().type(), object.additional().decorators());
    }
  }

  private static TypeExpr plain(TypeExpr type) {
    if (type instanceof TypeExpr.Paren paren) {
      return plain(paren.inner());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      return plain(nullable.base());
    }
    return type instanceof TypeExpr.NonNull nonNull ? plain(nonNull.base()) : type;
  }

  private boolean literals(TypeExpr.Union union) {
    boolean all = true;
    for (TypeExpr member : union.members()) {
      if (!isLiteral(file, member, new HashSet<>())) {
        file.problems().add(member.span(), Bcp.BCP293);
        all = false;
      }
    }
    return all;
  }

  /** True also for what was reported elsewhere. */
  private static boolean isLiteral(FileModel file, TypeExpr type, Set<Symbol> seen) {
    TypeExpr plain = plain(type);
    if (plain instanceof TypeExpr.Union union) {
      return union.members().stream().allMatch(member -> isLiteral(file, member, seen));
    } else if (plain instanceof TypeExpr.Tuple tuple) {
      return tuple.items().stream().allMatch(item -> isLiteral(file, item.type(), seen));
    } else if (plain instanceof TypeExpr.Obj object) {
      return object.additional() == null
          && object.properties().stream()
              .allMatch(property -> isLiteral(file, property.type(), seen));
    } else if (plain instanceof TypeExpr.Name name) {
      Symbol symbol = file.binding(name);
      if (symbol instanceof Symbol.Type alias) {
        return seen.add(alias) && isLiteral(file, alias.declaration().value(), seen);
      } else if (symbol instanceof Symbol.Imported imported
          && imported.target() instanceof Symbol.Type alias) {
        return isLiteral(imported.origin(), alias.declaration().value(), seen);
      }
      return symbol instanceof Symbol.Broken;
    }
    return !(plain instanceof TypeExpr.Array);
  }

  private void oneKind(TypeExpr.Union union) {
    boolean nothing = typing.symbols().declared(union).equals(Type.NULL);
    if (nothing) {
      file.problems().add(union.span(), Bcp.BCP411, "null");
    }
    if (nothing || kinds(union).size() > 1) {
      file.problems().add(union.span(), Bcp.BCP294);
    }
  }

  private Set<Class<?>> kinds(TypeExpr.Union union) {
    Set<Class<?>> kinds = new HashSet<>();
    Type type = typing.symbols().declared(union);
    List<Type> members = type instanceof Type.Union several ? several.members() : List.of(type);
    for (Type member : members) {
      if (member.equals(Type.ANY) || member.equals(Type.ERROR)) {
        return Set.of();
      }
      if (!member.equals(Type.NULL)) {
        kinds.add(member.getClass());
      }
    }
    return kinds;
  }

  private void discriminated(TypeExpr type, Decorator decorator) {
    if (!(Decorators.arguments(decorator).stream().findFirst().orElse(null)
            instanceof Expr.Str property)
        || !property.isLiteral()) {
      return;
    }
    if (type instanceof TypeExpr.Name name && isUnion(file, name, new HashSet<>())) {
      String other = ofUnion(name);
      if (other != null && !other.equals(property.text())) {
        file.problems().add(decorator.span(), Bcp.BCP366, property.text());
      }
      return;
    }
    if (!(type instanceof TypeExpr.Union union)) {
      file.problems().add(decorator.span(), Bcp.BCP363, "discriminator");
      return;
    }
    Map<String, Boolean> seen = new HashMap<>();
    Set<Symbol> named = new HashSet<>();
    for (TypeExpr member : union.members()) {
      TypeExpr plain = plain(member);
      Symbol symbol = file.binding(plain);
      if (symbol != null && !named.add(symbol)) {
        continue;
      }
      boolean whole =
          plain instanceof TypeExpr.Union
              || (plain instanceof TypeExpr.Name name && isUnion(file, name, new HashSet<>()));
      if (whole && includesItself(symbol)) {
        file.problems().add(member.span(), Bcp.BCP286, "object");
      } else if (!whole) {
        member(member, property.text(), seen);
      }
    }
  }

  /** A union as a member brings its own, checked where it is declared. */
  private static boolean isUnion(FileModel file, TypeExpr.Name name, Set<Symbol> seen) {
    Symbol symbol = file.binding(name);
    if (!(symbol instanceof Symbol.Type alias)) {
      return symbol instanceof Symbol.Imported;
    }
    TypeExpr value = plain(alias.declaration().value());
    return value instanceof TypeExpr.Union
        || (value instanceof TypeExpr.Name next && seen.add(alias) && isUnion(file, next, seen));
  }

  /** The property that tells the members of a declared union apart, or null. */
  private String ofUnion(TypeExpr.Name name) {
    return file.binding(name) instanceof Symbol.Type alias
            && Decorators.argument(alias.declaration().decorators(), "discriminator")
                instanceof Expr.Str property
            && property.isLiteral()
        ? property.text()
        : null;
  }

  /** True for a union that names itself as a member, through others or not. */
  private boolean includesItself(Symbol symbol) {
    return symbol instanceof Symbol.Type alias
        && typing.symbols().isCyclic(alias)
        && reaches(alias, alias, new HashSet<>());
  }

  private boolean reaches(Symbol.Type from, Symbol.Type target, Set<Symbol> seen) {
    TypeExpr value = plain(from.declaration().value());
    List<TypeExpr> members =
        value instanceof TypeExpr.Union union ? union.members() : List.of(value);
    for (TypeExpr member : members) {
      if (file.binding(plain(member)) instanceof Symbol.Type next
          && (next == target || (seen.add(next) && reaches(next, target, seen)))) {
        return true;
      }
    }
    return false;
  }

  private void member(TypeExpr member, String property, Map<String, Boolean> seen) {
    Type type = typing.symbols().declared(member);
    if (type.equals(Type.ANY) || type.equals(Type.ERROR)) {
      return;
    }
    Type.Property found =
        type instanceof Type.Obj object ? object.properties().get(property) : null;
    if (!(type instanceof Type.Obj)) {
      file.problems().add(member.span(), Bcp.BCP286, "object");
    } else if (found == null
        || !found.required()
        || !(found.type() instanceof Type.Str text)
        || text.value() == null) {
      file.problems().add(member.span(), Bcp.BCP364, property);
    } else if (seen.put(text.name().toLowerCase(Locale.ROOT), true) != null) {
      file.problems().add(member.span(), Bcp.BCP365, text.name(), property);
    }
  }
}
