package io.github.apimworkshop.bicep.types;

import java.util.Map;

/**
 * Decides whether a value of one type may stand where another is expected; gives the benefit of
 * doubt.
 */
public final class Assignability {
  private Assignability() {}

  /** True unless the value is surely wrong. A possible {@code null} is left to the caller. */
  public static boolean fits(Type from, Type to) {
    if (isOpen(from) || isOpen(to) || from.equals(to) || from.equals(Type.NEVER)) {
      return true;
    }
    if (from instanceof Type.Union union) {
      return union.members().stream().allMatch(member -> fits(member, to));
    }
    if (to instanceof Type.Union union) {
      return union.members().stream().anyMatch(member -> fits(from, member));
    }
    if (from instanceof Type.Bool have && to instanceof Type.Bool want) {
      return sameLiteral(have.value(), want.value());
    } else if (from instanceof Type.Int have && to instanceof Type.Int want) {
      return sameLiteral(have.value(), want.value());
    } else if (from instanceof Type.Str have && to instanceof Type.Str want) {
      return sameLiteral(have.value(), want.value());
    } else if (from instanceof Type.Array have && to instanceof Type.Array want) {
      return fits(have.item(), want.item());
    } else if (from instanceof Type.Tuple have && to instanceof Type.Array want) {
      return have.items().stream().allMatch(item -> fits(item, want.item()));
    } else if (to instanceof Type.Tuple) {
      return from instanceof Type.Array || from instanceof Type.Tuple;
    } else if (to instanceof Type.Array) {
      return from instanceof Type.Deployed deployed && deployed.collection();
    } else if (to instanceof Type.Obj want) {
      return isObject(from, want);
    } else if (to instanceof Type.Scope) {
      return from instanceof Type.Scope || from instanceof Type.Deployed;
    } else if (to instanceof Type.Deployed) {
      return from instanceof Type.Deployed;
    }
    return false;
  }

  private static boolean isObject(Type from, Type.Obj to) {
    if (from instanceof Type.Obj have) {
      return properties(have, to);
    }
    return from instanceof Type.Scope
        || (from instanceof Type.Deployed deployed && !deployed.collection());
  }

  private static boolean properties(Type.Obj have, Type.Obj want) {
    for (Map.Entry<String, Type.Property> entry : want.properties().entrySet()) {
      Type.Property given = have.properties().get(entry.getKey());
      if (given != null && !fits(Type.nonNull(given.type()), entry.getValue().type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(Type type) {
    return type.equals(Type.ANY) || type.equals(Type.ERROR);
  }

  private static boolean sameLiteral(Object have, Object want) {
    return have == null || want == null || have.equals(want);
  }
}
