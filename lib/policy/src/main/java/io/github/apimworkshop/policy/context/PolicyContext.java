package io.github.apimworkshop.policy.context;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The C# variable {@code context} of one request. One thread at a time; members are read when an
 * expression asks.
 */
public interface PolicyContext {

  /** The matched API; null when no API matched. */
  ApiInfo api();

  /** The gateway, never null. */
  DeploymentInfo deployment();

  /** Time since {@link #timestamp()}. */
  Duration elapsed();

  /** Null outside on-error. */
  LastError lastError();

  /** The matched operation; null when none matched. */
  OperationInfo operation();

  /** Null outside a product context. */
  ProductInfo product();

  /** Never null. */
  RequestMessage request();

  /** Null until there is a response. */
  ResponseMessage response();

  /** Null without a subscription key. */
  SubscriptionInfo subscription();

  /** Null without a user. */
  UserInfo user();

  /** The id of this request. */
  UUID requestId();

  /** When the gateway received the request. */
  Instant timestamp();

  /** Whether this request is traced. */
  boolean tracing();

  /**
   * The live variables: names to C# values (String, Integer, Long, Double, Boolean, {@link
   * ResponseMessage}, {@link Jwt}, or whatever an expression returned).
   */
  Map<String, Object> variables();

  /** {@code context.Trace(message)}. */
  void trace(String message);
}
