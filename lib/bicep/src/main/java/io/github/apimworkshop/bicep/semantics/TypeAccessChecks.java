package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Checks that a type that is part of another exists there. */
final class TypeAccessChecks {
  private static final Set<String> WITHOUT_PARTS = Set.of("array", "bool", "int", "string");

  private final FileModel file;
  private final Typing typing;
  private final List<TypeExpr.Name> namespaces = new ArrayList<>();
  private final IdentityHashMap<TypeExpr, Boolean> qualifiers = new IdentityHashMap<>();

  TypeAccessChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void report() {
    TypeWalk.all(file, this::check);
    for (TypeExpr.Name name : namespaces) {
      if (!qualifiers.containsKey(name)) {
        file.problems().add(name.span(), Bcp.BCP306, name.identifier().name());
      }
    }
  }

  private void check(TypeExpr type) {
    if (type instanceof TypeExpr.Member member) {
      qualifiers.put(member.base(), true);
    } else if (type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Namespace) {
      namespaces.add(name);
    }
    if (type instanceof TypeExpr.Index index) {
      index(index);
    } else if (type instanceof TypeExpr.Items items) {
      TypePlace base = part(type, items.base());
      if (base != null && !(base.type() instanceof TypeExpr.Array)) {
        file.problems().add(behind(items.base(), items), Bcp.BCP390);
      }
    } else if (type instanceof TypeExpr.Additional additional) {
      additional(additional);
    } else if (type instanceof TypeExpr.Member member && member.name().valid()) {
      TypePlace base = base(member.base());
      if (base != null && base.type() instanceof TypeExpr.Obj object) {
        property(member, object, base);
      } else if (base != null && isSimple(base.type())) {
        file.problems().add(member.name().span(), Bcp.BCP055, name(base));
      }
    }
  }

  private static boolean isSimple(TypeExpr type) {
    return type instanceof TypeExpr.Tuple
        || type instanceof TypeExpr.Array
        || type instanceof TypeExpr.Literal
        || (type instanceof TypeExpr.Name name && WITHOUT_PARTS.contains(name.identifier().name()));
  }

  private void index(TypeExpr.Index type) {
    Span span = type.index().span();
    if (type.index() instanceof Expr.Unary) {
      file.problems().add(span, Bcp.BCP387);
    } else if (!(type.index() instanceof Expr.Int number)) {
      if (!(type.index() instanceof Expr.Skipped)) {
        file.problems().add(span, Bcp.BCP032);
      }
    } else {
      TypePlace base = part(type, type.base());
      if (base == null) {
        return;
      } else if (!(base.type() instanceof TypeExpr.Tuple tuple)) {
        file.problems().add(span, Bcp.BCP388, name(base));
      } else if (number.value() >= tuple.items().size()) {
        String range =
            tuple.items().isEmpty()
                ? ""
                : " Indexes for this type must be between 0 and "
                    + (tuple.items().size() - 1)
                    + ".";
        file.problems().add(span, Bcp.BCP311, number.value(), name(base), range);
      }
    }
  }

  private void additional(TypeExpr.Additional type) {
    TypePlace base = part(type, type.base());
    if (base != null
        && !(base.type() instanceof TypeExpr.Obj object && object.additional() != null)) {
      Span star = new Span(type.span().end() - 1, type.span().end());
      file.problems().add(star, Bcp.BCP389, name(base));
    }
  }

  /** What the steps lead to, once it is clear that they begin at a name. */
  private TypePlace part(TypeExpr whole, TypeExpr base) {
    if (!begins(base)) {
      file.problems().add(whole.span(), Bcp.BCP391);
      return null;
    }
    return base(base);
  }

  private static boolean begins(TypeExpr base) {
    return base instanceof TypeExpr.Name
        || base instanceof TypeExpr.Member
        || base instanceof TypeExpr.Index
        || base instanceof TypeExpr.Items
        || base instanceof TypeExpr.Additional
        || base instanceof TypeExpr.Generic
        || base instanceof TypeExpr.Skipped;
  }

  private TypePlace base(TypeExpr type) {
    TypePlace place = TypePlace.of(file, type);
    TypePlace end = place == null ? null : place.followed();
    return end == null
            || end.type() instanceof TypeExpr.Skipped
            || ResourceDerivedTypes.of(end.type()) != null
            || end.file().binding(end.type()) != null
            || end.type() instanceof TypeExpr.Member
        ? null
        : end;
  }

  private void property(TypeExpr.Member member, TypeExpr.Obj object, TypePlace place) {
    List<String> names = object.properties().stream().map(TypeExpr.Property::name).toList();
    String name = member.name().name();
    if (names.contains(name)) {
      if (!begins(member.base())) {
        file.problems().add(member.span(), Bcp.BCP391);
      }
      return;
    }
    Span span = member.name().span();
    String closest = Suggestion.closest(name, names);
    if (closest != null) {
      file.problems().add(span, Bcp.BCP083, name(place), name, closest);
    } else if (names.isEmpty()) {
      file.problems().add(span, Bcp.BCP052, name(place), name);
    } else {
      List<String> sorted = names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
      file.problems().add(span, Bcp.BCP053, name(place), name, Suggestion.quoted(sorted));
    }
  }

  private String name(TypePlace place) {
    Typing types = place.file() == file ? typing : new Typing(place.file());
    return types.symbols().declared(place.type()).name();
  }

  private static Span behind(TypeExpr base, TypeExpr whole) {
    return new Span(base.span().end(), whole.span().end());
  }
}
