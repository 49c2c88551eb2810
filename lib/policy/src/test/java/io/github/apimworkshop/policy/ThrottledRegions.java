package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.host.BodyContent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Regions that take so many calls in each window of time; the rest of the window they answer 429
 * and say in Retry-After when the next one begins.
 */
final class ThrottledRegions {

  /** One call as a region saw it; {@code retryAt} is null unless the region throttled. */
  record Call(Instant at, String region, int status, Instant retryAt) {}

  private static final class Region {
    private final int calls;
    private final Duration window;
    private long current = -1;
    private int taken;

    private Region(int calls, Duration window) {
      this.calls = calls;
      this.window = window;
    }
  }

  final List<Call> calls = new ArrayList<>();
  private final Clock clock;
  private final Map<String, Region> regions = new LinkedHashMap<>();

  ThrottledRegions(Clock clock) {
    this.clock = clock;
  }

  ThrottledRegions region(String name, int calls, Duration window) {
    regions.put(name, new Region(calls, window));
    return this;
  }

  /** Whether a region would take a call now. */
  boolean isOpen(String name) {
    Region region = regions.get(name);
    return (region.current == number(region) ? region.taken : 0) < region.calls;
  }

  private long number(Region region) {
    return clock.instant().getEpochSecond() / region.window.toSeconds();
  }

  BackendAnswer answer(BackendCall call) {
    String name =
        call.target() instanceof BackendTarget.Backend backend
            ? backend.id()
            : Url.parse(((BackendTarget.BaseUrl) call.target()).url()).host().replace(".test", "");
    Region region = regions.get(name);
    boolean open = isOpen(name);
    if (region.current != number(region)) {
      region.current = number(region);
      region.taken = 0;
    }
    if (open) {
      region.taken++;
      calls.add(new Call(clock.instant(), name, 200, null));
      return answer(name, 200, "OK", Headers.of("x-answered-by", name));
    }
    Instant next = Instant.ofEpochSecond((region.current + 1) * region.window.toSeconds());
    long seconds = (Duration.between(clock.instant(), next).toMillis() + 999) / 1000;
    Instant announced = clock.instant().plusSeconds(seconds);
    calls.add(new Call(clock.instant(), name, 429, announced));
    Headers headers = Headers.of("x-answered-by", name, "Retry-After", Long.toString(seconds));
    return answer(name, 429, "Too Many Requests", headers);
  }

  private static BackendAnswer answer(String name, int status, String reason, Headers headers) {
    return new BackendAnswer(
        status,
        reason,
        headers,
        BodyContent.of(name.getBytes(StandardCharsets.UTF_8)),
        Url.parse("https://" + name + ".test"),
        Optional.empty());
  }
}
