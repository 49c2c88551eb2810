package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.DateTimeOffsetValue;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NetUri;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Numbers;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** JValue: a C# value and its token type. */
public final class JValue extends JToken {

  private Object value;
  private TokenType type;

  private JValue(Object value, TokenType type) {
    this.value = value;
    this.type = type;
  }

  /** A value of any simple type; others are an error. */
  public static JValue of(Object value) {
    return new JValue(
        value instanceof EnumValue e
            ? (Object) (long) e.value()
            : value instanceof Character c ? c.toString() : value,
        typeOf(value));
  }

  /** null. */
  public static JValue ofNull() {
    return new JValue(null, TokenType.NULL);
  }

  /** JSON text that is written as it is. */
  public static JValue raw(String json) {
    return new JValue(json, TokenType.RAW);
  }

  /** undefined. */
  static JValue undefined() {
    return new JValue(null, TokenType.UNDEFINED);
  }

  private static TokenType typeOf(Object value) {
    if (value == null) {
      return TokenType.NULL;
    } else if (value instanceof String || value instanceof Character) {
      return TokenType.STRING;
    } else if (value instanceof Boolean) {
      return TokenType.BOOLEAN;
    } else if (value instanceof DateTimeValue || value instanceof DateTimeOffsetValue) {
      return TokenType.DATE;
    } else if (value instanceof byte[]) {
      return TokenType.BYTES;
    } else if (value instanceof UUID) {
      return TokenType.GUID;
    } else if (value instanceof NetUri) {
      return TokenType.URI;
    } else if (value instanceof TimeSpanValue) {
      return TokenType.TIME_SPAN;
    } else if (value instanceof EnumValue || value instanceof java.math.BigInteger) {
      return TokenType.INTEGER;
    }
    NumberKind kind = NumberKind.of(value);
    if (kind == null) {
      throw NetException.argument(
          "Could not determine JSON object type for type "
              + RuntimeTypes.of(value).clrName()
              + ".");
    }
    return kind.integral() ? TokenType.INTEGER : TokenType.FLOAT;
  }

  /** The C# value. */
  public Object value() {
    return value;
  }

  /** Replaces the value. */
  public void setValue(Object replacement) {
    JValue other = of(replacement);
    value = other.value;
    type = other.type;
  }

  @Override
  public TokenType type() {
    return type;
  }

  @Override
  public NetType netType() {
    return JsonTypes.VALUE;
  }

  @Override
  public List<JToken> children() {
    return List.of();
  }

  @Override
  public JToken get(Object key) {
    throw NetException.invalidOperation(
        "Cannot access child value on Newtonsoft.Json.Linq.JValue.");
  }

  @Override
  public JValue deepClone() {
    return new JValue(value, type);
  }

  @Override
  public boolean deepEquals(JToken other) {
    return equals(other);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof JValue that)) {
      return false;
    }
    boolean numbers = type == TokenType.INTEGER || type == TokenType.FLOAT;
    if (numbers
        && type == that.type
        && NumberKind.of(value) != null
        && NumberKind.of(that.value) != null) {
      return Numbers.toDouble(value) == Numbers.toDouble(that.value);
    }
    if (value instanceof byte[] mine && that.value instanceof byte[] theirs) {
      return Arrays.equals(mine, theirs);
    }
    return type == that.type && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return value instanceof byte[] bytes
        ? Arrays.hashCode(bytes)
        : Objects.hash(type, NetText.of(value));
  }

  /** The value's own text: no quotes, and empty for null. */
  @Override
  public String toString() {
    return value instanceof byte[] bytes
        ? java.util.Base64.getEncoder().encodeToString(bytes)
        : NetText.of(value);
  }
}
