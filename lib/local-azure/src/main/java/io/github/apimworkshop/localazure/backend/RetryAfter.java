package io.github.apimworkshop.localazure.backend;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;

/** Reads a Retry-After header, seconds or HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  static OptionalLong millis(String value, long nowMillis) {
    if (value == null || value.isBlank()) {
      return OptionalLong.empty();
    }
    String text = value.strip();
    try {
      if (text.chars().allMatch(Character::isDigit)) {
        return OptionalLong.of(Math.multiplyExact(Long.parseLong(text), 1000L));
      }
      long at =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant()
              .toEpochMilli();
      return OptionalLong.of(Math.max(0, at - nowMillis));
    } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
      return OptionalLong.empty();
    }
  }
}
