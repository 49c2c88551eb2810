package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.CacheKind;
import java.util.List;

/** The {@code caching-type} attribute. */
final class CacheKinds {
  static final ValueRule RULE =
      new ValueRule.OneOf(List.of("prefer-external", "external", "internal"));

  private CacheKinds() {}

  static CacheKind of(Parts parts) {
    return switch (parts.word("caching-type", "prefer-external")) {
      case "external" -> CacheKind.EXTERNAL;
      case "internal" -> CacheKind.INTERNAL;
      default -> CacheKind.PREFER_EXTERNAL;
    };
  }
}
