package io.github.apimworkshop.policy.context;

import java.util.List;

/**
 * {@code context.Api}. Any text may be null; {@code serviceUrl} is null for an API without a
 * service URL.
 */
public record ApiInfo(
    String id,
    String name,
    String path,
    String revision,
    String version,
    boolean isCurrentRevision,
    Url serviceUrl,
    List<String> protocols,
    String subscriptionKeyHeader,
    String subscriptionKeyQuery) {

  /** Copies the protocols. */
  public ApiInfo {
    protocols = List.copyOf(protocols);
  }

  /** An API with the default revision, https only and the default subscription key names. */
  public static ApiInfo of(String id, String name, String path, Url serviceUrl) {
    return new ApiInfo(
        id,
        name,
        path,
        "1",
        null,
        true,
        serviceUrl,
        List.of("https"),
        "Ocp-Apim-Subscription-Key",
        "subscription-key");
  }
}
