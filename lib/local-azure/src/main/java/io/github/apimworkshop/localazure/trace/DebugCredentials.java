package io.github.apimworkshop.localazure.trace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Tokens that allow tracing the calls of one API for a time. Thread-safe. */
public final class DebugCredentials {
  /** What a token is worth for an API. */
  public enum Check {
    VALID,
    EXPIRED,
    WRONG_API,
    UNKNOWN
  }

  private record Grant(String apiId, Instant expires) {}

  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  /** No tokens yet; {@code random} must be thread-safe. */
  public DebugCredentials(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A token for the API with this resource id. */
  public String issue(String apiId, Duration validFor) {
    Instant now = clock.instant();
    grants.values().removeIf(grant -> grant.expires.plus(Duration.ofDays(1)).isBefore(now));
    Instant expires = now.plus(validFor);
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    String token = "aid=" + id + "&p=tracing&ex=" + expires;
    grants.put(token, new Grant(apiId.toLowerCase(Locale.ROOT), expires));
    return token;
  }

  /** Checks a token for the API with this resource id. */
  public Check check(String token, String apiId) {
    Grant grant = grants.get(token);
    if (grant == null) {
      return Check.UNKNOWN;
    }
    if (!clock.instant().isBefore(grant.expires)) {
      return Check.EXPIRED;
    }
    return grant.apiId.equals(apiId.toLowerCase(Locale.ROOT)) ? Check.VALID : Check.WRONG_API;
  }
}
