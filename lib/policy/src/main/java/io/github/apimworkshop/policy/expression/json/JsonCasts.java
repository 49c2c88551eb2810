package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.EnumSet;
import java.util.Set;

/** (T)token, Value&lt;T&gt;() and ToObject&lt;T&gt;() of simple types. */
public final class JsonCasts {

  private static final Set<TokenType> NUMBERS =
      EnumSet.of(
          TokenType.INTEGER,
          TokenType.FLOAT,
          TokenType.STRING,
          TokenType.COMMENT,
          TokenType.RAW,
          TokenType.BOOLEAN);
  private static final Set<TokenType> STRINGS =
      EnumSet.of(
          TokenType.DATE,
          TokenType.INTEGER,
          TokenType.FLOAT,
          TokenType.STRING,
          TokenType.COMMENT,
          TokenType.RAW,
          TokenType.BOOLEAN,
          TokenType.BYTES,
          TokenType.GUID,
          TokenType.TIME_SPAN,
          TokenType.URI);
  private static final Set<TokenType> DATES =
      EnumSet.of(TokenType.DATE, TokenType.STRING, TokenType.COMMENT, TokenType.RAW);
  private static final Set<TokenType> TEXTUAL =
      EnumSet.of(
          TokenType.STRING,
          TokenType.COMMENT,
          TokenType.RAW,
          TokenType.GUID,
          TokenType.BYTES,
          TokenType.URI,
          TokenType.TIME_SPAN);

  private JsonCasts() {}

  /**
   * The explicit operators of JToken. A missing token is null for text and nullable types,
   * otherwise an error.
   */
  public static Object explicit(JToken token, NetType type) {
    boolean nullable = Core.acceptsNull(type);
    NetType target = Core.underlying(type);
    if (token == null) {
      if (nullable) {
        return null;
      }
      throw NetException.argumentNull("value");
    }
    JToken inner = token instanceof JProperty property ? property.value() : token;
    boolean isNull = inner.type() == TokenType.NULL || inner.type() == TokenType.UNDEFINED;
    if (isNull && nullable) {
      return null;
    }
    if (!(inner instanceof JValue value) || isNull || !allowed(target).contains(inner.type())) {
      String name =
          target.equals(Core.arrayOf(Core.BYTE)) ? "byte array" : target.definition().name();
      throw NetException.argument(
          "Can not convert " + token.type().clrName() + " to " + name + ".");
    }
    return Converter.changeType(value.value(), target);
  }

  private static Set<TokenType> allowed(NetType target) {
    if (target.equals(Core.STRING)) {
      return STRINGS;
    }
    if (target.equals(Core.DATE_TIME) || target.equals(Core.DATE_TIME_OFFSET)) {
      return DATES;
    }
    boolean textual =
        target.equals(Core.GUID)
            || target.equals(Core.TIME_SPAN)
            || target.equals(Core.URI)
            || Core.isArray(target);
    return textual ? TEXTUAL : NUMBERS;
  }

  /** Value&lt;T&gt;: null gives the default of T. */
  public static Object value(JToken token, NetType type) {
    if (token == null) {
      return RuntimeTypes.defaultValue(type);
    }
    if (type.definition().fullName().startsWith("Newtonsoft.Json.Linq.")) {
      return toTokenType(token, type);
    }
    JToken inner = token instanceof JProperty property ? property.value() : token;
    if (!(inner instanceof JValue value)) {
      throw new NetException(
          "System.InvalidCastException",
          "Cannot cast " + token.netType().clrName() + " to " + JsonTypes.TOKEN.clrName() + ".");
    }
    return convert(value, type);
  }

  /** A token as a more exact token type. */
  static Object toTokenType(JToken token, NetType type) {
    boolean fits =
        type.equals(JsonTypes.TOKEN)
            || type.equals(token.netType())
            || (type.equals(JsonTypes.CONTAINER) && token instanceof JContainer);
    if (!fits) {
      throw NetException.badCast(token.netType().clrName(), type.clrName());
    }
    return token;
  }

  /** A value token as a simple type, by Convert.ChangeType. */
  static Object convert(JValue token, NetType type) {
    Object value = token.value();
    if (value == null) {
      if (Core.acceptsNull(type)) {
        return null;
      }
      throw new NetException(
          "System.InvalidCastException", "Null object cannot be converted to a value type.");
    }
    NetType target = Core.underlying(type);
    return target.equals(Core.OBJECT) ? value : Converter.changeType(value, target);
  }
}
