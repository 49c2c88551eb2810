package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.UsageCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sliding windows over what was booked; amounts of the same millisecond are kept together. */
final class SlidingCounters implements UsageCounters {
  private record Booking(long millis, long amount) {}

  private static final class Counter {
    private final Deque<Booking> bookings = new ArrayDeque<>();
    private long keepMillis = 300_000;

    synchronized long used(long windowMillis, long now) {
      forget(windowMillis, now);
      long sum = 0;
      for (Booking booking : bookings) {
        sum += booking.millis > now - windowMillis ? booking.amount : 0;
      }
      return Math.max(0, sum);
    }

    synchronized void add(long amount, long now) {
      Booking last = bookings.peekLast();
      if (last != null && last.millis == now) {
        bookings.removeLast();
        bookings.addLast(new Booking(now, last.amount + amount));
      } else {
        bookings.addLast(new Booking(now, amount));
      }
      forget(0, now);
    }

    synchronized long millisUntilBelow(long limit, long windowMillis, long now) {
      long sum = used(windowMillis, now);
      for (Booking booking : bookings) {
        if (sum < limit) {
          break;
        }
        if (booking.millis > now - windowMillis) {
          sum -= booking.amount;
          if (sum < limit) {
            return booking.millis + windowMillis - now;
          }
        }
      }
      return sum < limit ? 0 : windowMillis;
    }

    private void forget(long windowMillis, long now) {
      keepMillis = Math.max(keepMillis, windowMillis);
      while (!bookings.isEmpty() && bookings.peekFirst().millis <= now - keepMillis) {
        bookings.removeFirst();
      }
    }
  }

  private final Map<CounterKey, Counter> counters = new ConcurrentHashMap<>();

  @Override
  public long used(CounterKey counter, Duration window, Instant now) {
    return counter(counter).used(window.toMillis(), now.toEpochMilli());
  }

  @Override
  public void add(CounterKey counter, long amount, Instant now) {
    counter(counter).add(amount, now.toEpochMilli());
  }

  @Override
  public Duration untilBelow(CounterKey counter, long limit, Duration window, Instant now) {
    return Duration.ofMillis(
        counter(counter).millisUntilBelow(limit, window.toMillis(), now.toEpochMilli()));
  }

  private Counter counter(CounterKey key) {
    return counters.computeIfAbsent(key, k -> new Counter());
  }
}
