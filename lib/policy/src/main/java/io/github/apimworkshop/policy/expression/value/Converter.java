package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Convert.ChangeType and the parsers behind it, in the invariant culture. */
public final class Converter {

  private static final Pattern GUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
  private static final Pattern BARE_GUID = Pattern.compile("[0-9a-fA-F]{32}");

  private Converter() {}

  /** A value that is not null as a simple type; a conversion .NET does not know is an error. */
  public static Object changeType(Object value, NetType target) {
    if (RuntimeTypes.of(value).equals(target) || target.equals(Core.OBJECT)) {
      return value;
    }
    if (target.equals(Core.STRING)) {
      return value instanceof byte[] bytes
          ? Base64.getEncoder().encodeToString(bytes)
          : NetText.of(value);
    }
    NumberKind kind = NumberKind.of(target);
    if (kind != null) {
      return number(value, kind);
    }
    if (target.equals(Core.BOOL)) {
      return bool(value);
    }
    Object special = special(value, target);
    if (special == null) {
      throw noCast(value, target);
    }
    return special;
  }

  private static NetException noCast(Object value, NetType target) {
    NetType from = RuntimeTypes.of(value);
    boolean convertible =
        NumberKind.of(value) != null
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof DateTimeValue;
    return convertible
        ? new NetException(
            "System.InvalidCastException",
            "Invalid cast from '" + shortName(from) + "' to '" + shortName(target) + "'.")
        : NetException.badCast(from.clrName(), "System.IConvertible");
  }

  private static String shortName(NetType type) {
    return type.clrName().substring(type.clrName().lastIndexOf('.') + 1);
  }

  /** Convert.ToInt32 and its siblings. */
  public static Object number(Object value, NumberKind kind) {
    if (value instanceof String text) {
      return NumberParser.parse(text, kind);
    } else if (value instanceof Boolean bool) {
      return Numbers.cast(bool ? 1 : 0, kind);
    } else if (value instanceof Character c && kind.integral()) {
      return Numbers.convert((int) c, kind);
    } else if (value instanceof java.math.BigInteger big && kind.integral()) {
      return Numbers.ofBig(big, kind);
    } else if (value instanceof EnumValue constant) {
      return Numbers.convert(constant.value(), kind);
    } else if (NumberKind.of(value) != null) {
      return Numbers.convert(value, kind);
    }
    throw noCast(value, kind.type());
  }

  /** Convert.ToBoolean. */
  public static Object bool(Object value) {
    if (value instanceof Boolean) {
      return value;
    } else if (value instanceof String text) {
      return NumberParser.parseBoolean(text);
    } else if (NumberKind.of(value) != null) {
      return Numbers.toDouble(value) != 0;
    }
    throw noCast(value, Core.BOOL);
  }

  private static Object special(Object value, NetType target) {
    String text = value instanceof String s ? s : null;
    if (target.equals(Core.CHAR)) {
      return character(value);
    } else if (target.equals(Core.DATE_TIME)) {
      return text != null
          ? DateTimeParser.parse(text)
          : value instanceof DateTimeOffsetValue d
              ? new DateTimeValue(d.utcTicks(), DateTimeValue.Kind.UTC)
              : null;
    } else if (target.equals(Core.DATE_TIME_OFFSET)) {
      return text != null
          ? DateTimeParser.parseOffset(text)
          : value instanceof DateTimeValue d ? new DateTimeOffsetValue(d.ticks(), 0) : null;
    } else if (text == null) {
      return null;
    } else if (target.equals(Core.GUID)) {
      return guid(text);
    } else if (target.equals(Core.TIME_SPAN)) {
      return TimeSpanParser.parse(text);
    } else if (target.equals(Core.URI)) {
      return NetUri.of(text);
    } else if (target.equals(Core.arrayOf(Core.BYTE))) {
      return base64(text);
    }
    return null;
  }

  private static Object character(Object value) {
    if (value instanceof String text) {
      if (text.length() != 1) {
        throw NetException.format("String must be exactly one character long.");
      }
      return text.charAt(0);
    }
    NumberKind kind = NumberKind.of(value);
    if (kind == null || !kind.integral()) {
      return null;
    }
    BigInteger code = Numbers.toBig(value);
    if (code.signum() < 0 || code.bitLength() > 16) {
      throw NetException.overflow("Value was either too large or too small for a character.");
    }
    return (char) code.intValue();
  }

  /** Guid.Parse, or null when the text is none. */
  public static UUID tryGuid(String text) {
    String trimmed = text.trim();
    int length = trimmed.length();
    boolean wrapped =
        length > 2
            && ((trimmed.charAt(0) == '{' && trimmed.charAt(length - 1) == '}')
                || (trimmed.charAt(0) == '(' && trimmed.charAt(length - 1) == ')'));
    String inner = wrapped ? trimmed.substring(1, length - 1) : trimmed;
    if (!wrapped && BARE_GUID.matcher(inner).matches()) {
      inner = inner.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
    return GUID.matcher(inner).matches() ? UUID.fromString(inner) : null;
  }

  /** Guid.Parse. */
  public static UUID guid(String text) {
    if (text == null) {
      throw NetException.argumentNull("input");
    }
    UUID guid = tryGuid(text);
    if (guid == null) {
      throw NetException.format(whyNoGuid(text.trim()));
    }
    return guid;
  }

  private static String whyNoGuid(String text) {
    if (text.isEmpty()) {
      return "Unrecognized Guid format.";
    }
    boolean dashed = text.indexOf('-') >= 0;
    boolean wrapped = text.startsWith("{") || text.startsWith("(");
    String inner = wrapped ? text.substring(1) : text;
    if ((wrapped && text.length() != 38)
        || inner.length() < (dashed ? 36 : 32)
        || (inner.equals(text) && text.length() > 36)) {
      return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).";
    }
    boolean placed =
        !dashed || List.of(8, 13, 18, 23).stream().allMatch(place -> inner.charAt(place) == '-');
    return placed
        ? "Guid string should only contain hexadecimal characters."
        : "Dashes are in the wrong position for GUID parsing.";
  }

  /** Convert.FromBase64String. */
  public static byte[] base64(String text) {
    String compact = text.replaceAll("[ \\t\\r\\n]", "");
    if (compact.length() % 4 != 0 && BASE64.matcher(compact).matches()) {
      throw NetException.format("Invalid length for a Base-64 char array or string.");
    }
    try {
      return Base64.getDecoder().decode(compact);
    } catch (IllegalArgumentException e) {
      throw NetException.format(
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters. ");
    }
  }
}
