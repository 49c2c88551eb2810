package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.DateTimeOffsetValue;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** TimeZoneInfo: Windows names of the usual zones, and every IANA name. */
final class TimeZoneTypes {

  private static final NetType TYPE =
      NetType.of(new TypeDefinition("System.TimeZoneInfo", TypeKind.CLASS));
  private static final Map<String, String> WINDOWS =
      Map.ofEntries(
          Map.entry("UTC", "UTC"),
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Central Europe Standard Time", "Europe/Budapest"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
          Map.entry("FLE Standard Time", "Europe/Kiev"),
          Map.entry("Turkey Standard Time", "Europe/Istanbul"),
          Map.entry("Russian Standard Time", "Europe/Moscow"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"),
          Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
          Map.entry("India Standard Time", "Asia/Kolkata"),
          Map.entry("China Standard Time", "Asia/Shanghai"),
          Map.entry("Singapore Standard Time", "Asia/Singapore"),
          Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
          Map.entry("Korea Standard Time", "Asia/Seoul"),
          Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
          Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
          Map.entry("Arabian Standard Time", "Asia/Dubai"),
          Map.entry("South Africa Standard Time", "Africa/Johannesburg"));

  private TimeZoneTypes() {}

  private record Zone(String id, ZoneId zone) implements NetValue {
    @Override
    public NetType netType() {
      return TYPE;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static void define(TypeTable table) {
    new TypeBuilder(table, TYPE.definition())
        .getStatic("TimeZoneInfo Utc", () -> new Zone("UTC", ZoneOffset.UTC))
        .getStatic("TimeZoneInfo Local", () -> new Zone("UTC", ZoneOffset.UTC))
        .get("string Id", s -> ((Zone) s).id)
        .get("string StandardName", s -> ((Zone) s).id)
        .get(
            "TimeSpan BaseUtcOffset",
            s -> span(((Zone) s).zone.getRules().getStandardOffset(Instant.EPOCH)))
        .get("bool SupportsDaylightSavingTime", s -> !((Zone) s).zone.getRules().isFixedOffset())
        .method(
            "TimeSpan GetUtcOffset(DateTime dateTime)",
            (s, a) -> span(offset((Zone) s, (DateTimeValue) a[0])))
        .method(
            "bool IsDaylightSavingTime(DateTime dateTime)",
            (s, a) -> isSummer((Zone) s, (DateTimeValue) a[0]))
        .fixed("TimeZoneInfo FindSystemTimeZoneById(string id)", a -> find((String) a[0]))
        .fixed(
            "DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone)",
            a -> fromUtc((DateTimeValue) a[0], (Zone) a[1]))
        .fixed(
            "DateTime ConvertTimeToUtc(DateTime dateTime)",
            a -> new DateTimeValue(((DateTimeValue) a[0]).ticks(), DateTimeValue.Kind.UTC))
        .fixed(
            "DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone)",
            a -> toUtc((DateTimeValue) a[0], (Zone) a[1]))
        .fixed(
            "DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone)",
            a -> fromUtc((DateTimeValue) a[0], (Zone) a[1]))
        .fixed(
            "DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone)",
            a -> at((DateTimeOffsetValue) a[0], (Zone) a[1]))
        .fixed(
            "DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId)",
            a -> fromUtc((DateTimeValue) a[0], find((String) a[1])))
        .fixed(
            "DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId)",
            a -> at((DateTimeOffsetValue) a[0], find((String) a[1])))
        .refuse(
            "GetSystemTimeZones",
            "CreateCustomTimeZone",
            "GetAdjustmentRules",
            "DisplayName",
            "DaylightName");
  }

  private static Zone find(String id) {
    String name = Arguments.required(id, "id");
    try {
      return new Zone(name, ZoneId.of(WINDOWS.getOrDefault(name, name)));
    } catch (DateTimeException unknown) {
      throw new NetException(
          "System.TimeZoneNotFoundException",
          "The time zone ID '" + name + "' was not found on the local computer.");
    }
  }

  private static TimeSpanValue span(ZoneOffset offset) {
    return new TimeSpanValue(offset.getTotalSeconds() * TimeSpanValue.SECOND);
  }

  private static Instant instant(long utcTicks) {
    return Instant.ofEpochSecond(
        Math.floorDiv(utcTicks - DateTimeValue.UNIX_EPOCH, TimeSpanValue.SECOND));
  }

  private static ZoneOffset offset(Zone zone, DateTimeValue time) {
    return time.kind() == DateTimeValue.Kind.UNSPECIFIED
        ? zone.zone.getRules().getOffset(time.local())
        : zone.zone.getRules().getOffset(instant(time.ticks()));
  }

  private static boolean isSummer(Zone zone, DateTimeValue time) {
    return zone.zone
        .getRules()
        .isDaylightSavings(instant(time.ticks() - span(offset(zone, time)).ticks()));
  }

  private static DateTimeValue fromUtc(DateTimeValue time, Zone zone) {
    ZoneOffset offset = zone.zone.getRules().getOffset(instant(time.ticks()));
    DateTimeValue.Kind kind =
        zone.id.equals("UTC") ? DateTimeValue.Kind.UTC : DateTimeValue.Kind.UNSPECIFIED;
    return new DateTimeValue(time.ticks() + span(offset).ticks(), kind);
  }

  private static DateTimeValue toUtc(DateTimeValue time, Zone zone) {
    ZoneOffset offset = zone.zone.getRules().getOffset(time.local());
    return new DateTimeValue(time.ticks() - span(offset).ticks(), DateTimeValue.Kind.UTC);
  }

  private static DateTimeOffsetValue at(DateTimeOffsetValue time, Zone zone) {
    return time.at(zone.zone.getRules().getOffset(instant(time.utcTicks())).getTotalSeconds() / 60);
  }
}
