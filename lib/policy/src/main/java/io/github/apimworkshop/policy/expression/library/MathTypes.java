package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Math. */
final class MathTypes {

  private static final List<NumberKind> SIGNED =
      List.of(
          NumberKind.INT,
          NumberKind.LONG,
          NumberKind.SHORT,
          NumberKind.SBYTE,
          NumberKind.FLOAT,
          NumberKind.DOUBLE,
          NumberKind.DECIMAL);

  private MathTypes() {}

  static void define(TypeTable table) {
    Enumerations.define(table, "System.MidpointRounding", "ToEven", "AwayFromZero");
    TypeBuilder math =
        new TypeBuilder(table, new TypeDefinition("System.Math", TypeKind.STATIC))
            .constant("PI", Math.PI)
            .constant("E", Math.E);
    for (NumberKind kind : NumberKind.values()) {
      String name = kind.type().displayName();
      math.fixed(name + " Max(" + name + " val1, " + name + " val2)", a -> extreme(a, 1))
          .fixed(name + " Min(" + name + " val1, " + name + " val2)", a -> extreme(a, -1));
    }
    for (NumberKind kind : SIGNED) {
      String name = kind.type().displayName();
      math.fixed(name + " Abs(" + name + " value)", a -> absolute(a[0], kind))
          .fixed("int Sign(" + name + " value)", a -> (int) Math.signum(Numbers.toDouble(a[0])));
    }
    rounding(math);
    functions(math);
    math.fixed("int DivRem(int a, int b, out int result)", a -> divide(a));
  }

  private static Object extreme(Object[] a, int sign) {
    if (a[0] instanceof Double x && a[1] instanceof Double y) {
      return sign > 0 ? Math.max(x, y) : Math.min(x, y);
    }
    return Integer.signum(Ordering.DEFAULT.compare(a[0], a[1])) == sign ? a[0] : a[1];
  }

  private static Object absolute(Object value, NumberKind kind) {
    if (value instanceof BigDecimal decimal) {
      return decimal.abs();
    }
    if (!kind.integral()) {
      return Numbers.cast(Math.abs(Numbers.toDouble(value)), kind);
    }
    long number = Numbers.toLong(value);
    if (number == -(1L << (kind.bits() - 1)) || number == Long.MIN_VALUE) {
      throw NetException.overflow(
          "Negating the minimum value of a twos complement number is invalid.");
    }
    return Numbers.ofBits(Math.abs(number), kind);
  }

  private static Object divide(Object[] a) {
    int left = Arguments.number(a[0]);
    int right = Arguments.number(a[1]);
    if (right == 0) {
      throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
    }
    a[2] = left % right;
    return left / right;
  }

  private static void rounding(TypeBuilder math) {
    math.fixed("double Round(double a)", a -> Math.rint(Arguments.real(a[0])))
        .fixed(
            "double Round(double value, int digits)",
            a -> round(Arguments.real(a[0]), Arguments.number(a[1]), RoundingMode.HALF_EVEN))
        .fixed(
            "double Round(double value, MidpointRounding mode)",
            a -> round(Arguments.real(a[0]), 0, mode(a[1])))
        .fixed(
            "double Round(double value, int digits, MidpointRounding mode)",
            a -> round(Arguments.real(a[0]), Arguments.number(a[1]), mode(a[2])))
        .fixed(
            "decimal Round(decimal d)",
            a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.HALF_EVEN))
        .fixed(
            "decimal Round(decimal d, int decimals)",
            a -> round((BigDecimal) a[0], Arguments.number(a[1]), RoundingMode.HALF_EVEN))
        .fixed(
            "decimal Round(decimal d, MidpointRounding mode)",
            a -> round((BigDecimal) a[0], 0, mode(a[1])))
        .fixed(
            "decimal Round(decimal d, int decimals, MidpointRounding mode)",
            a -> round((BigDecimal) a[0], Arguments.number(a[1]), mode(a[2])))
        .fixed("double Floor(double d)", a -> Math.floor(Arguments.real(a[0])))
        .fixed("decimal Floor(decimal d)", a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.FLOOR))
        .fixed("double Ceiling(double a)", a -> Math.ceil(Arguments.real(a[0])))
        .fixed(
            "decimal Ceiling(decimal d)",
            a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.CEILING))
        .fixed(
            "double Truncate(double d)",
            a ->
                Arguments.real(a[0]) < 0
                    ? Math.ceil(Arguments.real(a[0]))
                    : Math.floor(Arguments.real(a[0])))
        .fixed(
            "decimal Truncate(decimal d)", a -> ((BigDecimal) a[0]).setScale(0, RoundingMode.DOWN));
  }

  private static RoundingMode mode(Object enumeration) {
    return Arguments.flag(enumeration) == 1 ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
  }

  /** Rounds a decimal; one with fewer digits keeps them. */
  static BigDecimal round(BigDecimal value, int digits, RoundingMode mode) {
    if (digits < 0 || digits > 28) {
      throw NetException.outOfRange(
          "Decimal can only round to between 0 and 28 digits of precision.", "decimals");
    }
    return value.scale() <= digits ? value : value.setScale(digits, mode);
  }

  /** Scales, rounds and scales back, as .NET does. */
  private static Object round(double value, int digits, RoundingMode mode) {
    if (digits < 0 || digits > 15) {
      throw NetException.outOfRange(
          "Rounding digits must be between 0 and 15, inclusive.", "digits");
    }
    if (Double.isNaN(value) || Math.abs(value) >= 1e16) {
      return value;
    }
    double power = Math.pow(10, digits);
    double scaled = value * power;
    double rounded =
        mode == RoundingMode.HALF_UP
            ? Math.copySign(Math.floor(Math.abs(scaled) + 0.5), scaled)
            : Math.rint(scaled);
    return rounded / power;
  }

  private static void functions(TypeBuilder math) {
    math.fixed(
            "double Pow(double x, double y)",
            a -> Math.pow(Arguments.real(a[0]), Arguments.real(a[1])))
        .fixed("double Sqrt(double d)", a -> Math.sqrt(Arguments.real(a[0])))
        .fixed("double Exp(double d)", a -> Math.exp(Arguments.real(a[0])))
        .fixed("double Log(double d)", a -> Math.log(Arguments.real(a[0])))
        .fixed(
            "double Log(double a, double newBase)",
            a -> Math.log(Arguments.real(a[0])) / Math.log(Arguments.real(a[1])))
        .fixed("double Log10(double d)", a -> Math.log10(Arguments.real(a[0])))
        .fixed("double Sin(double a)", a -> Math.sin(Arguments.real(a[0])))
        .fixed("double Cos(double d)", a -> Math.cos(Arguments.real(a[0])))
        .fixed("double Tan(double a)", a -> Math.tan(Arguments.real(a[0])))
        .fixed("double Asin(double d)", a -> Math.asin(Arguments.real(a[0])))
        .fixed("double Acos(double d)", a -> Math.acos(Arguments.real(a[0])))
        .fixed("double Atan(double d)", a -> Math.atan(Arguments.real(a[0])))
        .fixed(
            "double Atan2(double y, double x)",
            a -> Math.atan2(Arguments.real(a[0]), Arguments.real(a[1])))
        .fixed("double Sinh(double value)", a -> Math.sinh(Arguments.real(a[0])))
        .fixed("double Cosh(double value)", a -> Math.cosh(Arguments.real(a[0])))
        .fixed("double Tanh(double value)", a -> Math.tanh(Arguments.real(a[0])))
        .fixed(
            "double IEEERemainder(double x, double y)",
            a -> Math.IEEEremainder(Arguments.real(a[0]), Arguments.real(a[1])))
        .fixed(
            "long BigMul(int a, int b)",
            a -> (long) Arguments.number(a[0]) * Arguments.number(a[1]));
  }
}
