package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;

/** Whom a limit without a key counts: the subscription, or everybody who has none. */
final class Callers {
  private Callers() {}

  static String key(Exchange exchange) {
    String subscription = exchange.subscription() == null ? "-" : exchange.subscription().id();
    String product = exchange.product() == null ? "-" : exchange.product().id();
    String api = exchange.api() == null ? "-" : exchange.api().id();
    return subscription + "/" + product + "/" + api;
  }
}
