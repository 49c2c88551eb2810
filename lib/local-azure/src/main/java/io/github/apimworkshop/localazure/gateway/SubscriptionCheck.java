package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.gateway.SubscriptionEntry.Scope;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.context.UserInfo;
import io.github.apimworkshop.policy.pipeline.GatewayError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a call may pass and in the context of which product
 * (learn.microsoft.com/azure/api-management/api-management-subscriptions, read 2026-11). Immutable.
 */
final class SubscriptionCheck {
  /** Every part may be null; {@code error} is null when the call may pass. */
  record Result(
      SubscriptionInfo subscription,
      ProductInfo product,
      UserInfo user,
      boolean mayTrace,
      GatewayError error) {}

  private static final String MISSING =
      "Access denied due to missing subscription key. Make sure to include subscription key when"
          + " making requests to an API.";
  private static final String INVALID =
      "Access denied due to invalid subscription key. Make sure to provide a valid key for an"
          + " active subscription.";

  private final Map<String, SubscriptionEntry> byKey;

  SubscriptionCheck(Map<String, SubscriptionEntry> byKey) {
    this.byKey = Map.copyOf(byKey);
  }

  Result check(RoutedApi api, Url url, Headers headers) {
    String key = key(api, url, headers);
    if (key == null) {
      Optional<ProductInfo> open =
          api.products().stream()
              .filter(p -> p.published() && !p.subscriptionRequired())
              .findFirst();
      if (open.isPresent() || !api.subscriptionRequired()) {
        return new Result(null, open.orElse(null), null, false, null);
      }
      return refused(api, url, "SubscriptionKeyNotFound", MISSING);
    }
    SubscriptionEntry entry = byKey.get(key);
    if (entry == null || !entry.active()) {
      return refused(api, url, "SubscriptionKeyInvalid", INVALID);
    }
    ProductInfo product = null;
    if (entry.scope() == Scope.PRODUCT) {
      product =
          api.products().stream()
              .filter(p -> p.published() && p.id().equalsIgnoreCase(entry.scopeName()))
              .findFirst()
              .orElse(null);
    }
    boolean opens =
        entry.scope() == Scope.ALL_APIS
            || product != null
            || (entry.scope() == Scope.API && entry.scopeName().equalsIgnoreCase(api.info().id()));
    return opens
        ? new Result(entry.withKey(key), product, entry.user(), entry.allowTracing(), null)
        : refused(api, url, "SubscriptionKeyInvalid", INVALID);
  }

  /** The entry of a key, whatever it opens; null when there is none. */
  SubscriptionEntry entry(String key) {
    return byKey.get(key);
  }

  private static String key(RoutedApi api, Url url, Headers headers) {
    String header = headers.joined(api.info().subscriptionKeyHeader());
    if (header != null) {
      return header;
    }
    if (url.queryString().isEmpty()) {
      return null;
    }
    List<String> values = url.query().get(api.info().subscriptionKeyQuery());
    return values == null ? null : values.get(0);
  }

  private static Result refused(RoutedApi api, Url url, String reason, String message) {
    String path = api.segments().isEmpty() ? "" : "/" + String.join("/", api.segments());
    String authority = url.scheme() + "://" + url.host() + ":" + url.port();
    Headers headers =
        Headers.of(
            "WWW-Authenticate",
            "AzureApiManagementKey realm=\"%s%s\",name=\"%s\",type=\"header\""
                .formatted(authority, path, api.info().subscriptionKeyHeader()));
    return new Result(
        null,
        null,
        null,
        false,
        new GatewayError("authorization", reason, message, 401, "Access Denied", message, headers));
  }
}
