package io.github.apimworkshop.workshop;

/** A key of an API Management subscription. It prints masked; only {@link #value()} tells it. */
public final class SubscriptionKey {
  private final String value;

  SubscriptionKey(String value) {
    this.value = value;
  }

  /** The key itself, for a request header. Never print it. */
  public String value() {
    return value;
  }

  /** The first four characters, such as {@code 1a2b…}. */
  @Override
  public String toString() {
    return value.substring(0, Math.min(4, value.length() / 4)) + "…";
  }
}
