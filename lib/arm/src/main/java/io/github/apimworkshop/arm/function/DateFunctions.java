package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times; all in UTC. */
final class DateFunctions {
  private static final String COMPACT = "yyyyMMdd'T'HHmmss'Z'";
  private static final String ISO = "yyyy-MM-dd'T'HH:mm:ss'Z'";

  private DateFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("utcNow", 0, 1, DateFunctions::utcNow)
        .add("dateTimeAdd", 2, 3, DateFunctions::dateTimeAdd)
        .add("dateTimeToEpoch", 1, DateFunctions::dateTimeToEpoch)
        .add("dateTimeFromEpoch", 1, DateFunctions::dateTimeFromEpoch);
  }

  private static JsonNode utcNow(Arguments call) {
    OffsetDateTime now = call.scope().context().clock().instant().atOffset(ZoneOffset.UTC);
    return TextNode.valueOf(format(call, now, call.size() == 1 ? call.text(0) : COMPACT));
  }

  private static JsonNode dateTimeAdd(Arguments call) {
    DateText base = base(call);
    OffsetDateTime sum;
    try {
      sum = base.value().plus(IsoDuration.parse(call.text(1)));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw call.fail(
          "parameter is not valid. The provided value '"
              + call.text(1)
              + "' is not an ISO 8601 duration");
    }
    return TextNode.valueOf(format(call, sum, call.size() == 3 ? call.text(2) : base.format()));
  }

  private static JsonNode dateTimeToEpoch(Arguments call) {
    return JsonValues.integer(base(call).value().toEpochSecond());
  }

  private static JsonNode dateTimeFromEpoch(Arguments call) {
    long seconds = call.integer(0);
    if (Math.abs(seconds) > 253_402_300_799L) {
      throw call.fail(
          "parameter is not valid. The provided value '" + seconds + "' is out of range");
    }
    OffsetDateTime value = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    return TextNode.valueOf(format(call, value, ISO));
  }

  private static DateText base(Arguments call) {
    DateText date = DateText.parse(call.text(0));
    if (date == null) {
      throw call.fail(
          "parameter is not valid. The provided value '"
              + call.text(0)
              + "' is not a date and time");
    }
    return date;
  }

  private static String format(Arguments call, OffsetDateTime value, String format) {
    try {
      return DateFormat.format(value, format);
    } catch (IllegalArgumentException e) {
      throw call.fail("parameters are not valid: " + e.getMessage());
    }
  }
}
