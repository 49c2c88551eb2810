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
    return prefix + digits(29);
  }

  String newToolCallId() {
    return "call_" + digits(24);
  }

  private String digits(int length) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return id.toString();
  }

  long seconds() {
    return clock.millis() / 1000;
  }
}
