package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** Who calls in a conformance case. */
final class People {
  private People() {}

  static ProductInfo product(Properties settings) {
    String id = settings.getProperty("product");
    return id == null
        ? null
        : new ProductInfo(id, id, false, true, null, true, List.of(), List.of());
  }

  static SubscriptionInfo subscription(Properties settings) {
    String id = settings.getProperty("subscription");
    return id == null
        ? null
        : new SubscriptionInfo(
            id, id, "key", "key", "key2", Instant.parse("2026-01-01T00:00:00Z"), null, null);
  }
}
