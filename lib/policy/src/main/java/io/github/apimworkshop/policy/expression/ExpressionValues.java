package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.expression.json.JToken;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns what an expression returned into what an attribute or a body needs, with .NET's conversion
 * errors.
 */
public final class ExpressionValues {

  private ExpressionValues() {}

  /** C# {@code ToString()} in the invariant culture; null stays null. */
  public static String text(Object value) {
    return value == null ? null : NetText.of(value);
  }

  /** A boolean, or text that .NET's {@code bool.Parse} takes. */
  public static boolean bool(Object value) throws ExpressionEvaluationException {
    if (value instanceof Boolean truth) {
      return truth;
    }
    return (Boolean) converted(value, () -> Converter.bool(value));
  }

  /** An int, any other number that fits, or text that .NET's {@code int.Parse} takes. */
  public static int int32(Object value) throws ExpressionEvaluationException {
    if (value instanceof Integer number) {
      return number;
    }
    return (Integer) converted(value, () -> Converter.number(value, NumberKind.INT));
  }

  /** A double, any other number, or text that .NET's {@code double.Parse} takes. */
  public static double float64(Object value) throws ExpressionEvaluationException {
    if (value instanceof Double number) {
      return number;
    }
    return (Double) converted(value, () -> Converter.number(value, NumberKind.DOUBLE));
  }

  private static Object converted(Object value, Supplier<Object> conversion)
      throws ExpressionEvaluationException {
    try {
      if (value == null) {
        throw NetException.nullReference();
      }
      return conversion.get();
    } catch (NetException e) {
      throw new ExpressionEvaluationException(e.type(), e.getMessage());
    }
  }

  /**
   * The bytes of a body: a byte[] as it is, anything else as its text in UTF-8; null gives no
   * bytes.
   */
  public static byte[] bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.clone();
    }
    return value == null ? new byte[0] : text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The full .NET type name, for example System.Int32; "null" for null. */
  public static String typeName(Object value) {
    return value == null ? "null" : RuntimeTypes.of(value).clrName();
  }

  /** A deep copy of JSON and collections, the value itself otherwise: what a cache stores. */
  public static Object copy(Object value) {
    if (value instanceof JToken token) {
      return token.deepClone();
    } else if (value instanceof byte[] bytes) {
      return bytes.clone();
    } else if (value instanceof NetArray array) {
      return new NetArray(array.elementType(), copies(Arrays.asList(array.items())).toArray());
    } else if (value instanceof NetList list) {
      return new NetList(list.netType(), copies(list.items()));
    } else if (value instanceof NetDictionary dictionary) {
      NetDictionary copy = dictionary.emptyCopy();
      dictionary.keys().forEach(k -> copy.put(k, copy(dictionary.get(k))));
      return copy;
    }
    return value;
  }

  private static List<Object> copies(List<Object> items) {
    List<Object> copies = new ArrayList<>();
    items.forEach(i -> copies.add(copy(i)));
    return copies;
  }
}
