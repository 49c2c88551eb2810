package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Conversions between the numeric types. */
public final class Numbers {

  private static final BigInteger DECIMAL_LIMIT = BigInteger.TWO.pow(96);
  private static final double TWO_63 = 0x1p63;

  private Numbers() {}

  /** A C# cast: integers wrap, reals lose their fraction, decimal overflows loudly. */
  public static Object cast(Object value, NumberKind to) {
    Object number = value instanceof Character c ? (Object) (int) c : value;
    NumberKind from = NumberKind.of(number);
    if (from == to) {
      return number;
    }
    if (to == NumberKind.DOUBLE) {
      return toDouble(number);
    }
    if (to == NumberKind.FLOAT) {
      return number instanceof BigDecimal d ? d.floatValue() : (float) toDouble(number);
    }
    if (to == NumberKind.DECIMAL) {
      return toDecimal(number);
    }
    if (number instanceof BigDecimal decimal) {
      return ofBig(decimal.setScale(0, RoundingMode.DOWN).toBigInteger(), to);
    }
    return ofBits(
        number instanceof Double || number instanceof Float
            ? truncate(toDouble(number), to)
            : toLong(number),
        to);
  }

  private static long truncate(double value, NumberKind to) {
    if (to == NumberKind.ULONG && value >= TWO_63) {
      return (long) (value - TWO_63) ^ Long.MIN_VALUE;
    }
    boolean fits =
        (to.bits() == 64 || to == NumberKind.UINT)
            ? Math.abs(value) < TWO_63
            : Math.abs(value) < 0x1p31 || value == -0x1p31;
    if (!fits || Double.isNaN(value)) {
      return to.bits() == 64 ? Long.MIN_VALUE : Integer.MIN_VALUE;
    }
    return (long) value;
  }

  /** An integer of a kind from the low bits. */
  public static Object ofBits(long bits, NumberKind kind) {
    return switch (kind) {
      case INT -> (int) bits;
      case LONG -> bits;
      case SHORT -> (short) bits;
      case SBYTE -> (byte) bits;
      case BYTE, USHORT, UINT, ULONG -> Unsigned.of(kind, bits);
      case DOUBLE -> (double) bits;
      case FLOAT -> (float) bits;
      case DECIMAL -> BigDecimal.valueOf(bits);
    };
  }

  /** An integer that must fit, with .NET's overflow error. */
  public static Object ofBig(BigInteger value, NumberKind kind) {
    int bits = kind.signed() ? kind.bits() - 1 : kind.bits();
    if (value.bitLength() > bits || (!kind.signed() && value.signum() < 0)) {
      throw overflow(kind);
    }
    return ofBits(value.longValue(), kind);
  }

  /** Value was either too large or too small for an Int32. */
  public static NetException overflow(NumberKind kind) {
    if (kind == NumberKind.DECIMAL) {
      return NetException.overflow("Value was either too large or too small for a Decimal.");
    }
    boolean unsigned = kind == NumberKind.BYTE;
    String name =
        switch (kind) {
          case BYTE -> "unsigned byte";
          case SBYTE -> "signed byte";
          default -> kind.clrName();
        };
    String article = unsigned || "IU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    if (kind == NumberKind.UINT || kind == NumberKind.ULONG || kind == NumberKind.USHORT) {
      article = "a ";
    }
    return NetException.overflow(
        "Value was either too large or too small for " + article + name + ".");
  }

  /** A .NET Convert: rounds half to even and overflows loudly. */
  public static Object convert(Object value, NumberKind to) {
    if (!to.integral() || NumberKind.of(value).integral()) {
      return to.integral() ? ofBig(toBig(value), to) : cast(value, to);
    }
    if (value instanceof BigDecimal decimal) {
      return ofBig(decimal.setScale(0, RoundingMode.HALF_EVEN).toBigInteger(), to);
    }
    double real = Math.rint(toDouble(value));
    if (Double.isNaN(real) || Double.isInfinite(real)) {
      throw overflow(to);
    }
    return ofBig(new BigDecimal(real).toBigInteger(), to);
  }

  /** The integer part of any number without loss. */
  public static BigInteger toBig(Object value) {
    if (value instanceof Unsigned unsigned) {
      return new BigInteger(Long.toUnsignedString(unsigned.bits()));
    }
    return BigInteger.valueOf(toLong(value));
  }

  /** The bits of an integer, or a real without its fraction. */
  public static long toLong(Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof Unsigned unsigned) {
      return unsigned.bits();
    }
    return (Character) value;
  }

  /** Any number as a double. */
  public static double toDouble(Object value) {
    if (value instanceof Unsigned unsigned) {
      return unsigned.bits() >= 0
          ? unsigned.bits()
          : ((unsigned.bits() >>> 1) | (unsigned.bits() & 1)) * 2.0;
    }
    if (value instanceof Character c) {
      return c;
    }
    return ((Number) value).doubleValue();
  }

  /** Any number as a decimal; a double keeps 15 digits as in .NET. */
  public static BigDecimal toDecimal(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof Double || value instanceof Float) {
      double real = toDouble(value);
      if (Double.isNaN(real) || Double.isInfinite(real) || Math.abs(real) >= 0x1p96) {
        throw overflow(NumberKind.DECIMAL);
      }
      int digits = value instanceof Float ? 7 : 15;
      BigDecimal rounded =
          new BigDecimal(real, new java.math.MathContext(digits)).stripTrailingZeros();
      return decimal(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
    return new BigDecimal(toBig(value));
  }

  /** A decimal cut to 28 places and 96 bits. */
  public static BigDecimal decimal(BigDecimal exact) {
    BigDecimal value = exact.scale() < 0 ? exact.setScale(0) : exact;
    if (value.scale() > 28) {
      value = value.setScale(28, RoundingMode.HALF_EVEN);
    }
    while (value.unscaledValue().abs().compareTo(DECIMAL_LIMIT) >= 0) {
      if (value.scale() == 0) {
        throw overflow(NumberKind.DECIMAL);
      }
      int surplus = Math.max(1, value.precision() - 29);
      value = value.setScale(Math.max(0, value.scale() - surplus), RoundingMode.HALF_EVEN);
    }
    return value;
  }
}
