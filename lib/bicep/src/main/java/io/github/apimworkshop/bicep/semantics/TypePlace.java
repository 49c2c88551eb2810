package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a type stands that is reached by steps from a name. The steps begin at the last name on the
 * way, as each name has a definition of its own; {@code root} is null for a part of a built-in type
 * or of one that comes from a resource.
 */
public record TypePlace(
    FileModel rootFile, TypeExpr root, List<String> steps, FileModel file, TypeExpr type) {
  private static final int LONGEST_CHAIN = 100;

  /** The place of a name or of steps from one; null if it cannot be followed. */
  public static TypePlace of(FileModel file, TypeExpr type) {
    return of(file, type, 0);
  }

  private static TypePlace of(FileModel file, TypeExpr type, int depth) {
    if (depth > LONGEST_CHAIN) {
      return null;
    } else if (type instanceof TypeExpr.Paren paren) {
      return of(file, paren.inner(), depth + 1);
    }
    Symbol symbol = file.binding(type);
    if (symbol instanceof Symbol.Type alias) {
      FileModel origin =
          type instanceof TypeExpr.Member member
                  && file.binding(member.base()) instanceof Symbol.Wildcard wildcard
              ? wildcard.origin()
              : file;
      return new TypePlace(file, type, List.of(), origin, alias.declaration().value());
    } else if (symbol instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Type alias) {
      return new TypePlace(file, type, List.of(), imported.origin(), alias.declaration().value());
    } else if (symbol instanceof Symbol.Broken) {
      return null;
    }
    TypeExpr base = base(type);
    if (base == null) {
      return new TypePlace(file, null, List.of(), file, type);
    }
    TypePlace start = of(file, base, depth + 1);
    TypePlace named = start == null ? null : start.followed(depth + 1);
    return named == null ? null : named.part(type);
  }

  private static TypeExpr base(TypeExpr type) {
    if (type instanceof TypeExpr.Member member) {
      return member.base();
    } else if (type instanceof TypeExpr.Index index) {
      return index.base();
    } else if (type instanceof TypeExpr.Items items) {
      return items.base();
    }
    return type instanceof TypeExpr.Additional additional ? additional.base() : null;
  }

  /** The place that names lead to from here; that a value may be missing does not matter. */
  public TypePlace followed() {
    return followed(0);
  }

  private TypePlace followed(int depth) {
    TypeExpr plain = type;
    while (plain instanceof TypeExpr.Paren || plain instanceof TypeExpr.Nullable) {
      plain =
          plain instanceof TypeExpr.Paren paren
              ? paren.inner()
              : ((TypeExpr.Nullable) plain).base();
    }
    boolean leads =
        file.binding(plain) instanceof Symbol.Type
            || file.binding(plain) instanceof Symbol.Imported
            || (base(plain) != null && ResourceDerivedTypes.of(plain) == null);
    if (!leads) {
      return new TypePlace(rootFile, root, steps, file, plain);
    }
    TypePlace next = depth > LONGEST_CHAIN ? null : of(file, plain, depth + 1);
    return next == null || next.type == plain ? null : next.followed(depth + 1);
  }

  private TypePlace part(TypeExpr step) {
    if (ResourceDerivedTypes.of(type) != null) {
      TypeExpr inside = onto(step);
      return ResourceDerivedTypes.of(inside) == null
          ? null
          : new TypePlace(file, null, List.of(), file, inside);
    } else if (step instanceof TypeExpr.Member member && type instanceof TypeExpr.Obj object) {
      return object.properties().stream()
          .filter(property -> property.name().equals(member.name().name()))
          .findFirst()
          .map(property -> below(property.type(), "properties", property.name()))
          .orElse(null);
    } else if (step instanceof TypeExpr.Index index
        && index.index() instanceof Expr.Int number
        && type instanceof TypeExpr.Tuple tuple) {
      return number.value() < tuple.items().size()
          ? below(
              tuple.items().get((int) number.value()).type(), "prefixItems", "" + number.value())
          : null;
    } else if (step instanceof TypeExpr.Items && type instanceof TypeExpr.Array array) {
      return below(array.item(), "items");
    } else if (step instanceof TypeExpr.Additional
        && type instanceof TypeExpr.Obj object
        && object.additional() != null) {
      return below(object.additional().type(), "additionalProperties");
    }
    return null;
  }

  /** The step, made from the type that comes from a resource. */
  private TypeExpr onto(TypeExpr step) {
    if (step instanceof TypeExpr.Member member) {
      return new TypeExpr.Member(step.span(), type, member.name());
    } else if (step instanceof TypeExpr.Items) {
      return new TypeExpr.Items(step.span(), type);
    }
    return step instanceof TypeExpr.Additional
        ? new TypeExpr.Additional(step.span(), type)
        : new TypeExpr.Skipped(step.span());
  }

  private TypePlace below(TypeExpr part, String... more) {
    List<String> all = new ArrayList<>(steps);
    all.addAll(List.of(more));
    return new TypePlace(rootFile, root, all, file, part);
  }
}
