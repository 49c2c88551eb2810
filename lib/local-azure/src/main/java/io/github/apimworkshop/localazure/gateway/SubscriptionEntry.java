package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.UserInfo;

/**
 * A subscription as the gateway checks it.
 *
 * @param scope what its keys open
 * @param scopeName name of the API or product; empty for all APIs
 * @param user the owner, or null
 */
record SubscriptionEntry(
    SubscriptionInfo info,
    Scope scope,
    String scopeName,
    boolean active,
    boolean allowTracing,
    UserInfo user) {
  enum Scope {
    ALL_APIS,
    PRODUCT,
    API
  }

  SubscriptionInfo withKey(String key) {
    return new SubscriptionInfo(
        info.id(),
        info.name(),
        key,
        info.primaryKey(),
        info.secondaryKey(),
        info.createdDate(),
        info.startDate(),
        info.endDate());
  }
}
