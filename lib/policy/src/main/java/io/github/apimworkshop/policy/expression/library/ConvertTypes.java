package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.json.JValue;
import io.github.apimworkshop.policy.expression.json.JsonCasts;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Convert and BitConverter. */
final class ConvertTypes {

  private ConvertTypes() {}

  static void define(TypeTable table) {
    Enumerations.define(table, "System.Base64FormattingOptions", "None", "InsertLineBreaks");
    TypeBuilder type =
        new TypeBuilder(table, new TypeDefinition("System.Convert", TypeKind.STATIC))
            .fixed(
                "bool ToBoolean(object value)",
                a -> a[0] == null ? (Object) false : converted(a[0], Core.BOOL))
            .fixed("string ToString(object value)", a -> NetText.of(a[0]))
            .fixed("string ToString(string value)", a -> a[0])
            .fixed(
                "string ToString(int value, int toBase)",
                a -> inBase(Integer.toUnsignedLong(number(a[0])), number(a[0]), number(a[1])))
            .fixed(
                "string ToString(long value, int toBase)",
                a -> inBase((Long) a[0], (Long) a[0], number(a[1])))
            .fixed(
                "string ToString(byte value, int toBase)",
                a -> inBase(((Unsigned) a[0]).bits(), ((Unsigned) a[0]).bits(), number(a[1])))
            .fixed("string ToString(object value, IFormatProvider provider)", a -> NetText.of(a[0]))
            .fixed(
                "char ToChar(object value)",
                a -> a[0] == null ? (Object) '\0' : converted(a[0], Core.CHAR))
            .fixed(
                "char ToChar(string value)",
                a -> Converter.changeType(Arguments.present(a[0], "value"), Core.CHAR))
            .fixed(
                "DateTime ToDateTime(object value)",
                a ->
                    a[0] == null
                        ? io.github.apimworkshop.policy.expression.value.DateTimeValue.MIN
                        : converted(a[0], Core.DATE_TIME))
            .fixed(
                "byte[] FromBase64String(string s)",
                a -> Converter.base64(Arguments.required(a[0], "s")))
            .fixed(
                "string ToBase64String(byte[] inArray)",
                a -> Base64.getEncoder().encodeToString(bytes(a[0], "inArray")))
            .fixed(
                "string ToBase64String(byte[] inArray, Base64FormattingOptions options)",
                a -> lines(bytes(a[0], "inArray"), Arguments.flag(a[1])))
            .fixed(
                "string ToBase64String(byte[] inArray, int offset, int length)",
                a ->
                    Base64.getEncoder()
                        .encodeToString(
                            Arrays.copyOfRange(
                                bytes(a[0], "inArray"), number(a[1]), number(a[1]) + number(a[2]))))
            .refuse("ChangeType", "GetTypeCode", "ToBase64CharArray", "FromBase64CharArray");
    numbers(type);
    bits(table);
  }

  /** A JValue is converted by its own operators. */
  private static Object converted(Object value, NetType target) {
    return value instanceof JValue token
        ? JsonCasts.explicit(token, target)
        : Converter.changeType(value, target);
  }

  private static void numbers(TypeBuilder type) {
    for (NumberKind kind : NumberKind.values()) {
      String name = kind.type().displayName();
      String method = kind.clrName();
      type.fixed(
              name + " To" + method + "(object value)",
              a -> a[0] == null ? Numbers.ofBits(0, kind) : converted(a[0], kind.type()))
          .fixed(
              name + " To" + method + "(object value, IFormatProvider provider)",
              a -> a[0] == null ? Numbers.ofBits(0, kind) : converted(a[0], kind.type()));
      if (kind.integral()) {
        type.fixed(
            name + " To" + method + "(string value, int fromBase)",
            a -> fromBase(text(a[0]), number(a[1]), kind));
      }
    }
  }

  static byte[] bytes(Object value, String parameter) {
    if (value == null) {
      throw NetException.argumentNull(parameter);
    }
    return (byte[]) value;
  }

  private static String lines(byte[] bytes, int options) {
    return options == 0
        ? Base64.getEncoder().encodeToString(bytes)
        : Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static String inBase(long unsigned, long signed, int base) {
    return switch (base) {
      case 2, 8, 16 -> new BigInteger(Long.toUnsignedString(unsigned)).toString(base);
      case 10 -> Long.toString(signed);
      default -> throw NetException.argument("Invalid Base.");
    };
  }

  private static Object fromBase(String text, int base, NumberKind kind) {
    if (base != 2 && base != 8 && base != 10 && base != 16) {
      throw NetException.argument("Invalid Base.");
    }
    if (text == null) {
      return Numbers.ofBits(0, kind);
    }
    String digits =
        base == 16 && text.toLowerCase(Locale.ROOT).startsWith("0x") ? text.substring(2) : text;
    try {
      BigInteger value = new BigInteger(digits, base);
      boolean wraps =
          base != 10 && kind.signed() && value.signum() >= 0 && value.bitLength() <= kind.bits();
      return wraps ? Numbers.ofBits(value.longValue(), kind) : Numbers.ofBig(value, kind);
    } catch (NumberFormatException e) {
      throw NetException.format(
          digits.isEmpty()
              ? "Index was out of range. Must be non-negative and less than the size of the collection."
              : "Could not find any recognizable digits.");
    }
  }

  private static void bits(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, new TypeDefinition("System.BitConverter", TypeKind.STATIC))
            .constant("IsLittleEndian", true)
            .fixed(
                "string ToString(byte[] value)",
                a -> dashed(bytes(a[0], "value"), 0, bytes(a[0], "value").length))
            .fixed(
                "string ToString(byte[] value, int startIndex)",
                a ->
                    dashed(
                        bytes(a[0], "value"),
                        number(a[1]),
                        bytes(a[0], "value").length - number(a[1])))
            .fixed(
                "string ToString(byte[] value, int startIndex, int length)",
                a -> dashed(bytes(a[0], "value"), number(a[1]), number(a[2])))
            .fixed(
                "bool ToBoolean(byte[] value, int startIndex)",
                a -> read(bytes(a[0], "value"), number(a[1]), 1) != 0)
            .fixed(
                "double ToDouble(byte[] value, int startIndex)",
                a -> Double.longBitsToDouble(read(bytes(a[0], "value"), number(a[1]), 8)))
            .fixed(
                "long DoubleToInt64Bits(double value)",
                a -> Double.doubleToRawLongBits((Double) a[0]))
            .fixed(
                "byte[] GetBytes(bool value)",
                a -> new byte[] {(byte) (Arguments.truth(a[0]) ? 1 : 0)})
            .fixed("byte[] GetBytes(char value)", a -> write((Character) a[0], 2))
            .fixed(
                "byte[] GetBytes(double value)",
                a -> write(Double.doubleToRawLongBits((Double) a[0]), 8))
            .fixed(
                "byte[] GetBytes(float value)",
                a -> write(Float.floatToRawIntBits((Float) a[0]), 4));
    for (NumberKind kind : NumberKind.values()) {
      if (kind.integral() && kind.bits() > 8) {
        String name = kind.type().displayName();
        int size = kind.bits() / 8;
        type.fixed("byte[] GetBytes(" + name + " value)", a -> write(Numbers.toLong(a[0]), size))
            .fixed(
                name + " To" + kind.clrName() + "(byte[] value, int startIndex)",
                a -> Numbers.ofBits(read(bytes(a[0], "value"), number(a[1]), size), kind));
      }
    }
  }

  private static byte[] write(long bits, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (bits >>> (8 * i));
    }
    return bytes;
  }

  private static long read(byte[] bytes, int start, int size) {
    if (start < 0 || start >= bytes.length) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "startIndex");
    }
    if (start > bytes.length - size) {
      throw NetException.argument(
          "Destination array is not long enough to copy all the items in the collection. Check array index and length.");
    }
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits |= (bytes[start + i] & 0xffL) << (8 * i);
    }
    return bits;
  }

  private static String dashed(byte[] bytes, int start, int length) {
    if (start < 0 || length < 0 || start > bytes.length - length) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "startIndex");
    }
    StringBuilder text = new StringBuilder();
    for (int i = start; i < start + length; i++) {
      text.append(i == start ? "" : "-").append(String.format("%02X", bytes[i] & 0xff));
    }
    return text.toString();
  }
}
