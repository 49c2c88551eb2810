package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The .NET type of a value, and what a type's variables hold before anything is assigned. */
public final class RuntimeTypes {

  /** KeyValuePair. */
  public static final NetType KEY_VALUE =
      new TypeDefinition(
              "System.Collections.Generic.KeyValuePair", TypeKind.STRUCT, "TKey", "TValue")
          .open();

  private static final NetType BYTES = Core.arrayOf(Core.BYTE);
  private static final NetType DELEGATE =
      NetType.of(new TypeDefinition("System.Delegate", TypeKind.CLASS));
  private static final Map<NetType, Object> DEFAULTS = new HashMap<>();

  static {
    for (NumberKind kind : NumberKind.values()) {
      DEFAULTS.put(kind.type(), Numbers.ofBits(0, kind));
    }
    DEFAULTS.put(Core.BOOL, false);
    DEFAULTS.put(Core.CHAR, '\0');
    DEFAULTS.put(Core.GUID, new UUID(0, 0));
    DEFAULTS.put(Core.DATE_TIME, DateTimeValue.MIN);
    DEFAULTS.put(Core.DATE_TIME_OFFSET, DateTimeOffsetValue.MIN);
    DEFAULTS.put(Core.TIME_SPAN, TimeSpanValue.ZERO);
  }

  private RuntimeTypes() {}

  /** KeyValuePair of two types. */
  public static NetType keyValueOf(NetType key, NetType value) {
    return new NetType(KEY_VALUE.definition(), List.of(key, value));
  }

  /** The type of a value that is not null. */
  public static NetType of(Object value) {
    if (value instanceof NetValue net) {
      return net.netType();
    } else if (value instanceof String) {
      return Core.STRING;
    } else if (value instanceof Boolean) {
      return Core.BOOL;
    } else if (value instanceof Character) {
      return Core.CHAR;
    } else if (value instanceof Integer) {
      return Core.INT;
    } else if (value instanceof Number
        || value instanceof Unsigned
        || value instanceof BigDecimal) {
      return NumberKind.of(value).type();
    } else if (value instanceof byte[]) {
      return BYTES;
    } else if (value instanceof UUID) {
      return Core.GUID;
    } else if (value instanceof NetDelegate) {
      return DELEGATE;
    } else if (value instanceof NetException exception) {
      return NetType.of(new TypeDefinition(exception.type(), TypeKind.CLASS));
    } else if (value.getClass() == Object.class) {
      return Core.OBJECT;
    }
    NetType host = HostValues.type(value);
    return host == null
        ? NetType.of(new TypeDefinition(value.getClass().getSimpleName(), TypeKind.CLASS))
        : host;
  }

  /** default(T). */
  public static Object defaultValue(NetType type) {
    if (!type.isValueType() || Core.isNullable(type)) {
      return null;
    }
    if (type.definition().kind() == TypeKind.ENUM) {
      return new EnumValue(type, 0);
    }
    if (type.is(KEY_VALUE)) {
      return new KeyValue(type, defaultValue(type.argument(0)), defaultValue(type.argument(1)));
    }
    return DEFAULTS.get(type);
  }
}
