package io.github.apimworkshop.policy.host;

/**
 * The {@code caching-type} of a cache policy. A host without external cache serves both external
 * kinds internally.
 */
public enum CacheKind {
  PREFER_EXTERNAL,
  EXTERNAL,
  INTERNAL
}
