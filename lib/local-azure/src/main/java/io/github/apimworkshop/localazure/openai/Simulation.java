package io.github.apimworkshop.localazure.openai;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the operations of all accounts share. Thread-safe. */
record Simulation(
    Clock clock,
    RandomGenerator random,
    LatencyModel latency,
    TokenEncoder encoder,
    ContentFilter filter) {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** An id as OpenAI makes them: a prefix and 29 letters and digits. */
  String newId(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < 29; i++) {
      id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return id.toString();
  }

  long seconds() {
    return clock.millis() / 1000;
  }
}
