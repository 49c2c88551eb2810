package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.NumberParser;
import io.github.apimworkshop.policy.expression.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The numeric types. */
final class NumberTypes {

  private NumberTypes() {}

  static void define(TypeTable table) {
    for (NumberKind kind : NumberKind.values()) {
      define(table, kind);
    }
  }

  private static void define(TypeTable table, NumberKind kind) {
    String name = kind.type().displayName();
    TypeBuilder type =
        new TypeBuilder(table, kind.type().definition())
            .bases("IComparable")
            .fixed(name + " Parse(string s)", a -> NumberParser.parse(Arguments.text(a[0]), kind))
            .fixed("bool TryParse(string s, out " + name + " result)", a -> tryParse(a, kind))
            .method(
                "string ToString(string format)", (s, a) -> Formats.format(s, Arguments.text(a[0])))
            .method(
                "int CompareTo(" + name + " value)", (s, a) -> Ordering.DEFAULT.compare(s, a[0]))
            .method("bool Equals(" + name + " obj)", (s, a) -> s.equals(a[0]));
    if (kind.integral()) {
      BigInteger max =
          BigInteger.ONE
              .shiftLeft(kind.signed() ? kind.bits() - 1 : kind.bits())
              .subtract(BigInteger.ONE);
      type.constant("MaxValue", Numbers.ofBig(max, kind));
      type.constant(
          "MinValue",
          Numbers.ofBig(
              kind.signed() ? max.negate().subtract(BigInteger.ONE) : BigInteger.ZERO, kind));
    } else if (kind == NumberKind.DECIMAL) {
      decimal(type);
    } else {
      real(type, kind, name);
    }
  }

  private static Object tryParse(Object[] arguments, NumberKind kind) {
    Object parsed = NumberParser.tryParse(Arguments.text(arguments[0]), kind);
    arguments[arguments.length - 1] = parsed == null ? Numbers.ofBits(0, kind) : parsed;
    return parsed != null;
  }

  private static void real(TypeBuilder type, NumberKind kind, String name) {
    boolean wide = kind == NumberKind.DOUBLE;
    type.constant("MaxValue", wide ? (Object) Double.MAX_VALUE : (Object) Float.MAX_VALUE)
        .constant("MinValue", wide ? (Object) (-Double.MAX_VALUE) : (Object) (-Float.MAX_VALUE))
        .constant("Epsilon", wide ? (Object) Double.MIN_VALUE : (Object) Float.MIN_VALUE)
        .constant("NaN", wide ? (Object) Double.NaN : (Object) Float.NaN)
        .constant(
            "PositiveInfinity",
            wide ? (Object) Double.POSITIVE_INFINITY : (Object) Float.POSITIVE_INFINITY)
        .constant(
            "NegativeInfinity",
            wide ? (Object) Double.NEGATIVE_INFINITY : (Object) Float.NEGATIVE_INFINITY)
        .fixed("bool IsNaN(" + name + " d)", a -> Double.isNaN(Numbers.toDouble(a[0])))
        .fixed("bool IsInfinity(" + name + " d)", a -> Double.isInfinite(Numbers.toDouble(a[0])));
  }

  private static void decimal(TypeBuilder type) {
    BigDecimal max = new BigDecimal(BigInteger.TWO.pow(96).subtract(BigInteger.ONE));
    type.constant("MaxValue", max)
        .constant("MinValue", max.negate())
        .constant("Zero", BigDecimal.ZERO)
        .constant("One", BigDecimal.ONE)
        .constant("MinusOne", BigDecimal.ONE.negate())
        .fixed(
            "decimal Round(decimal d)",
            a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.HALF_EVEN))
        .fixed(
            "decimal Round(decimal d, int decimals)",
            a -> MathTypes.round((BigDecimal) a[0], Arguments.number(a[1]), RoundingMode.HALF_EVEN))
        .fixed("decimal Floor(decimal d)", a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.FLOOR))
        .fixed(
            "decimal Ceiling(decimal d)",
            a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.CEILING))
        .fixed(
            "decimal Truncate(decimal d)", a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.DOWN))
        .fixed("int ToInt32(decimal d)", a -> Numbers.cast(a[0], NumberKind.INT))
        .fixed("double ToDouble(decimal d)", a -> Numbers.toDouble(a[0]));
  }
}
