package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The numeric types of C#, in the order of their implicit conversions where there is one. */
public enum NumberKind {
  /** sbyte, a Java Byte. */
  SBYTE(Core.SBYTE, 8, true),
  /** byte. */
  BYTE(Core.BYTE, 8, false),
  /** short, a Java Short. */
  SHORT(Core.SHORT, 16, true),
  /** ushort. */
  USHORT(Core.USHORT, 16, false),
  /** int, a Java Integer. */
  INT(Core.INT, 32, true),
  /** uint. */
  UINT(Core.UINT, 32, false),
  /** long, a Java Long. */
  LONG(Core.LONG, 64, true),
  /** ulong. */
  ULONG(Core.ULONG, 64, false),
  /** float, a Java Float. */
  FLOAT(Core.FLOAT, 0, true),
  /** double, a Java Double. */
  DOUBLE(Core.DOUBLE, 0, true),
  /** decimal, a Java BigDecimal. */
  DECIMAL(Core.DECIMAL, 0, true);

  private static final Map<NetType, NumberKind> BY_TYPE = new HashMap<>();

  static {
    for (NumberKind kind : values()) {
      BY_TYPE.put(kind.type, kind);
    }
  }

  @SuppressWarnings("ImmutableEnumChecker")
  private final NetType type;

  private final int bits;
  private final boolean signed;

  NumberKind(NetType type, int bits, boolean signed) {
    this.type = type;
    this.bits = bits;
    this.signed = signed;
  }

  /** The .NET type. */
  public NetType type() {
    return type;
  }

  /** The width of an integer, 0 for the others. */
  public int bits() {
    return bits;
  }

  /** Whether it has negative values. */
  public boolean signed() {
    return signed;
  }

  /** Whether it is an integer type. */
  public boolean integral() {
    return bits > 0;
  }

  /** The name without namespace, as overflow messages show it: Int32. */
  public String clrName() {
    return type.definition().name();
  }

  /** The kind of a numeric type, or null. */
  public static NumberKind of(NetType type) {
    return BY_TYPE.get(type);
  }

  /** The kind of a value, or null when it is no number. */
  public static NumberKind of(Object value) {
    if (value instanceof Integer) {
      return INT;
    } else if (value instanceof Long) {
      return LONG;
    } else if (value instanceof Double) {
      return DOUBLE;
    } else if (value instanceof Unsigned unsigned) {
      return unsigned.kind();
    } else if (value instanceof BigDecimal) {
      return DECIMAL;
    } else if (value instanceof Float) {
      return FLOAT;
    } else if (value instanceof Short) {
      return SHORT;
    } else if (value instanceof Byte) {
      return SBYTE;
    }
    return null;
  }
}
