package io.github.apimworkshop.policy.context;

import java.time.Instant;

/**
 * {@code context.Subscription}; {@code key} is the key of this request, dates but {@code
 * createdDate} may be null.
 */
public record SubscriptionInfo(
    String id,
    String name,
    String key,
    String primaryKey,
    String secondaryKey,
    Instant createdDate,
    Instant startDate,
    Instant endDate) {

  /** Names the subscription and leaves its keys out. */
  @Override
  public String toString() {
    return "SubscriptionInfo[" + id + "]";
  }
}
