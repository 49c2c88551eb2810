package io.github.apimworkshop.policy.expression;

import java.nio.charset.StandardCharsets;

/**
 * Turns what an expression returned into what an attribute or a body needs, with .NET's conversion
 * errors.
 */
public final class ExpressionValues {

  private ExpressionValues() {}

  /** C# {@code ToString()} in the invariant culture; null stays null. */
  public static String text(Object value) {
    return value == null ? null : value.toString();
  }

  /** A boolean, or text that .NET's {@code bool.Parse} takes. */
  public static boolean bool(Object value) throws ExpressionEvaluationException {
    if (value instanceof Boolean b) {
      return b;
    }
    throw new ExpressionEvaluationException(
        "System.InvalidCastException", "Specified cast is not valid.");
  }

  /** An int, any other number that fits, or text that .NET's {@code int.Parse} takes. */
  public static int int32(Object value) throws ExpressionEvaluationException {
    if (value instanceof Integer i) {
      return i;
    }
    throw new ExpressionEvaluationException(
        "System.InvalidCastException", "Specified cast is not valid.");
  }

  /** A double, any other number, or text that .NET's {@code double.Parse} takes. */
  public static double float64(Object value) throws ExpressionEvaluationException {
    if (value instanceof Double d) {
      return d;
    }
    throw new ExpressionEvaluationException(
        "System.InvalidCastException", "Specified cast is not valid.");
  }

  /**
   * The bytes of a body: a byte[] as it is, anything else as its text in UTF-8; null gives no
   * bytes.
   */
  public static byte[] bytes(Object value) {
    return value == null ? new byte[0] : text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The full .NET type name, for example System.Int32; "null" for null. */
  public static String typeName(Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  /** A deep copy of JSON and collections, the value itself otherwise: what a cache stores. */
  public static Object copy(Object value) {
    return value;
  }
}
