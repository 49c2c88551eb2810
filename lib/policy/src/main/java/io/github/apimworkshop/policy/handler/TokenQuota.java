package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens allowed per calendar hour, day, week, month or year (UTC). */
final class TokenQuota {
  private final Value quota;
  private final String period;

  private TokenQuota(Value quota, String period) {
    this.quota = quota;
    this.period = period;
  }

  static Shape declare(Shape shape) {
    return shape
        .optional("token-quota", new ValueRule.Whole(1, Integer.MAX_VALUE))
        .optionalLiteral(
            "token-quota-period",
            new ValueRule.OneOf(List.of("Hourly", "Daily", "Weekly", "Monthly", "Yearly")));
  }

  static Optional<TokenQuota> of(Parts parts) {
    if (parts.has("token-quota") != parts.has("token-quota-period")) {
      parts.fault(
          "The attributes 'token-quota' and 'token-quota-period' must be specified together.");
    }
    return parts.has("token-quota")
        ? Optional.of(
            new TokenQuota(parts.value("token-quota"), parts.word("token-quota-period", "hourly")))
        : Optional.empty();
  }

  void check(PipelineRun run, String key, long more, TokenReport report) throws PolicyFailure {
    Instant now = run.host().clock().instant();
    long used = run.host().quotas().used(counter(key), start(now).toInstant());
    long allowed = quota.int32(run);
    if (used < allowed && used + more <= allowed) {
      return;
    }
    report.remainingQuota().tell(run.exchange(), 0);
    Duration wait = Duration.between(now, end(start(now)).toInstant());
    int seconds = RateLimits.seconds(wait);
    String message = "Token quota is exceeded. Try again in " + words(seconds) + ".";
    PolicyFailure refusal =
        PolicyFailure.withStatus(403, "Forbidden", "OpenAITokenQuotaExceeded", message, message);
    throw report.retryAfter().on(refusal, run.exchange(), seconds);
  }

  void add(PipelineRun run, String key, long amount, TokenReport report) {
    Instant start = start(run.host().clock().instant()).toInstant();
    QuotaCounters counters = run.host().quotas();
    if (amount != 0) {
      counters.add(counter(key), amount, start);
    }
    try {
      long left = quota.int32(run) - counters.used(counter(key), start);
      report.remainingQuota().tell(run.exchange(), Math.max(0, left));
    } catch (PolicyFailure evaluatedBefore) {
      report.remainingQuota().tell(run.exchange(), 0);
    }
  }

  private CounterKey counter(String key) {
    return new CounterKey("llm-token-quota-" + period, key);
  }

  private OffsetDateTime start(Instant now) {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    OffsetDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (period) {
      case "daily" -> day;
      case "weekly" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case "monthly" -> day.withDayOfMonth(1);
      case "yearly" -> day.withDayOfYear(1);
      default -> time.truncatedTo(ChronoUnit.HOURS);
    };
  }

  private OffsetDateTime end(OffsetDateTime start) {
    return switch (period) {
      case "daily" -> start.plusDays(1);
      case "weekly" -> start.plusWeeks(1);
      case "monthly" -> start.plusMonths(1);
      case "yearly" -> start.plusYears(1);
      default -> start.plusHours(1);
    };
  }

  /** For example {@code 21 minutes and 33 seconds}. */
  private static String words(int seconds) {
    List<String> words = new ArrayList<>();
    add(words, seconds / 86_400, "day");
    add(words, seconds / 3600 % 24, "hour");
    add(words, seconds / 60 % 60, "minute");
    add(words, seconds % 60, "second");
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static void add(List<String> words, int count, String unit) {
    if (count > 0) {
      words.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
