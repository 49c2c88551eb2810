package io.github.apimworkshop.localazure.fault;

import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The faults of all accounts, at most one per account. Thread-safe. */
public final class FaultSwitches {
  private final Map<String, Fault> byAccount = new ConcurrentHashMap<>();
  private final Clock clock;

  /** No faults; {@code clock} ends those that last for a time. */
  public FaultSwitches(Clock clock) {
    this.clock = clock;
  }

  /** Switches a fault on; replaces the one before. */
  public void set(String account, Fault fault) {
    byAccount.put(key(account), fault);
  }

  /** Switches the fault of an account off. */
  public void clear(String account) {
    byAccount.remove(key(account));
  }

  /** Switches all faults off. */
  public void clearAll() {
    byAccount.clear();
  }

  /** The fault that hits the call arriving now; counts it. */
  public Optional<Fault> take(String account) {
    if (byAccount.isEmpty()) {
      return Optional.empty();
    }
    Fault[] taken = new Fault[1];
    byAccount.computeIfPresent(
        key(account),
        (name, fault) -> {
          if (over(fault)) {
            return null;
          }
          taken[0] = fault;
          return fault.count().isEmpty() ? fault : fault.minusOne();
        });
    return Optional.ofNullable(taken[0]);
  }

  /** The faults that are on, by account. */
  public Map<String, Fault> active() {
    byAccount.values().removeIf(this::over);
    return Collections.unmodifiableMap(new TreeMap<>(byAccount));
  }

  private boolean over(Fault fault) {
    return fault.until().filter(end -> !clock.instant().isBefore(end)).isPresent()
        || (fault.count().isPresent() && fault.count().getAsInt() <= 0);
  }

  private static String key(String account) {
    return account.toLowerCase(Locale.ROOT);
  }
}
