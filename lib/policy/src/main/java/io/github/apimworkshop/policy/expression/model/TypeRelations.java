package io.github.apimworkshop.policy.expression.model;

import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Base types, interfaces and variance. */
public final class TypeRelations {

  private TypeRelations() {}

  /** The type parameters of a type with their arguments. */
  public static Map<TypeDefinition, NetType> substitution(NetType type) {
    List<NetType> parameters = type.definition().parameters();
    if (type.arguments().isEmpty() || parameters.size() != type.arguments().size()) {
      return Map.of();
    }
    Map<TypeDefinition, NetType> map = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      map.put(parameters.get(i).definition(), type.argument(i));
    }
    return map;
  }

  public static List<NetType> bases(NetType type) {
    Map<TypeDefinition, NetType> map = substitution(type);
    List<NetType> bases = new ArrayList<>();
    type.definition().bases().forEach(b -> bases.add(b.substitute(map)));
    return bases;
  }

  /** The type and all its bases, the type first, object last. */
  public static List<NetType> lineage(NetType type) {
    List<NetType> all = new ArrayList<>();
    collect(type, all);
    if (!all.contains(Core.OBJECT)) {
      all.add(Core.OBJECT);
    }
    return all;
  }

  private static void collect(NetType type, List<NetType> all) {
    if (!all.contains(type)) {
      all.add(type);
      bases(type).forEach(b -> collect(b, all));
    }
  }

  /** The base of a type with a definition, or null. */
  public static NetType findBase(NetType type, TypeDefinition definition) {
    if (type.definition() == definition) {
      return type;
    }
    for (NetType base : bases(type)) {
      NetType found = findBase(base, definition);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether a value of one type is a value of the other without change. */
  public static boolean assignable(NetType from, NetType to) {
    if (from.equals(to) || to.equals(Core.OBJECT)) {
      return true;
    }
    if (Core.NULL.equals(from)) {
      return Core.acceptsNull(to);
    }
    if (from.definition() == to.definition() && variant(from, to)) {
      return true;
    }
    for (NetType base : bases(from)) {
      if (assignable(base, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean variant(NetType from, NetType to) {
    boolean covariant =
        from.is(Core.ARRAY)
            || (from.definition().kind() == TypeKind.INTERFACE
                && from.arguments().size() == 1
                && !from.definition().name().equals("IList")
                && !from.definition().name().equals("ICollection")
                && !from.definition().name().equals("ISet"));
    return covariant
        && from.arguments().size() == to.arguments().size()
        && !from.arguments().isEmpty()
        && !from.argument(0).isValueType()
        && assignable(from.argument(0), to.argument(0));
  }

  /** A fast test whether a value that is not null has a type. */
  public static Predicate<Object> check(NetType type) {
    if (type.equals(Core.STRING)) {
      return v -> v instanceof String;
    } else if (type.equals(Core.INT)) {
      return v -> v instanceof Integer;
    } else if (type.equals(Core.BOOL)) {
      return v -> v instanceof Boolean;
    } else if (type.equals(Core.LONG)) {
      return v -> v instanceof Long;
    } else if (type.equals(Core.DOUBLE)) {
      return v -> v instanceof Double;
    } else if (type.equals(Core.DECIMAL)) {
      return v -> v instanceof BigDecimal;
    } else if (type.equals(Core.GUID)) {
      return v -> v instanceof UUID;
    } else if (type.equals(Core.OBJECT)) {
      return v -> true;
    }
    return v -> isInstance(v, type);
  }

  private static boolean isInstance(Object value, NetType type) {
    if (value instanceof NetException exception) {
      return type.equals(Core.EXCEPTION)
          || type.equals(Core.OBJECT)
          || type.definition().fullName().equals(exception.type());
    }
    return assignable(RuntimeTypes.of(value), type);
  }
}
