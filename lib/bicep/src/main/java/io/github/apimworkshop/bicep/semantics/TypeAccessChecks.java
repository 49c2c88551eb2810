package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Checks that a type that is part of another exists there. */
final class TypeAccessChecks {
  private final FileModel file;
  private final Typing typing;

  TypeAccessChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  private final List<TypeExpr.Name> namespaces = new ArrayList<>();
  private final IdentityHashMap<TypeExpr, Boolean> qualifiers = new IdentityHashMap<>();

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
    if (type instanceof TypeExpr.Index index
        && resolved(index.base()) instanceof TypeExpr.Array array) {
      file.problems().add(index.index().span(), Bcp.BCP388, name(array));
    } else if (type instanceof TypeExpr.Items items
        && resolved(items.base()) instanceof TypeExpr.Tuple) {
      file.problems().add(behind(items.base(), items), Bcp.BCP390);
    } else if (type instanceof TypeExpr.Additional additional
        && resolved(additional.base()) instanceof TypeExpr.Obj object
        && object.additional() == null) {
      Span star = new Span(type.span().end() - 1, type.span().end());
      file.problems().add(star, Bcp.BCP389, name(object));
    } else if (type instanceof TypeExpr.Member member
        && member.name().valid()
        && resolved(member.base()) instanceof TypeExpr.Obj object) {
      property(member, object);
    }
  }

  private void property(TypeExpr.Member member, TypeExpr.Obj object) {
    List<String> names = object.properties().stream().map(TypeExpr.Property::name).toList();
    String name = member.name().name();
    if (names.contains(name)) {
      return;
    }
    Span span = member.name().span();
    String closest = Suggestion.closest(name, names);
    if (closest != null) {
      file.problems().add(span, Bcp.BCP083, name(object), name, closest);
    } else if (names.isEmpty()) {
      file.problems().add(span, Bcp.BCP052, name(object), name);
    } else {
      List<String> sorted = names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
      file.problems().add(span, Bcp.BCP053, name(object), name, Suggestion.quoted(sorted));
    }
  }

  private String name(TypeExpr type) {
    return typing.symbols().declared(type).name();
  }

  private static Span behind(TypeExpr base, TypeExpr whole) {
    return new Span(base.span().end(), whole.span().end());
  }

  /** What a name in this file stands for; the type itself for anything else. */
  private TypeExpr resolved(TypeExpr type) {
    Set<Symbol> seen = new HashSet<>();
    TypeExpr current = type;
    while (true) {
      if (current instanceof TypeExpr.Paren paren) {
        current = paren.inner();
      } else if (file.binding(current) instanceof Symbol.Type alias && seen.add(alias)) {
        current = alias.declaration().value();
      } else {
        return current;
      }
    }
  }
}
