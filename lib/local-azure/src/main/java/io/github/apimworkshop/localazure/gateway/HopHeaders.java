package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Moves headers between connections; those that belong to one connection stay behind (RFC 9110,
 * 7.6.1).
 */
final class HopHeaders {
  private static final Set<String> HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect",
          "content-length");

  private HopHeaders() {}

  /** What policies see of a message that arrived; the length of its body is kept. */
  static Headers read(MultiMap arrived) {
    Headers headers = new Headers();
    for (Map.Entry<String, String> header : arrived) {
      String name = header.getKey();
      if (!isHop(name) || name.equalsIgnoreCase("content-length")) {
        headers.add(name, header.getValue());
      }
    }
    return headers;
  }

  /** Everything but what the connection sets itself. */
  static void write(Headers headers, MultiMap target) {
    headers.forEach(
        (name, values) -> {
          if (!isHop(name)) {
            target.set(name, values);
          }
        });
  }

  private static boolean isHop(String name) {
    int length = name.length();
    return (length == 2 || (length >= 6 && length <= 17))
        && HOP.contains(name.toLowerCase(Locale.ROOT));
  }
}
