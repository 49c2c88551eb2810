package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Moves headers between connections; those that belong to one connection stay behind (RFC 9110,
 * 7.6.1).
 */
final class HopHeaders {
  /** By length, so that other headers are told apart without comparing them. */
  private static final String[][] HOP = new String[18][];

  static {
    HOP[2] = new String[] {"te"};
    HOP[6] = new String[] {"expect"};
    HOP[7] = new String[] {"trailer", "upgrade"};
    HOP[10] = new String[] {"connection", "keep-alive"};
    HOP[14] = new String[] {"content-length", "http2-settings"};
    HOP[16] = new String[] {"proxy-connection"};
    HOP[17] = new String[] {"transfer-encoding"};
  }

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private HopHeaders() {}

  /** What policies see of a message that arrived; the length of its body is kept. */
  static Headers read(MultiMap arrived) {
    Headers headers = new Headers();
    arrived.forEach(
        (name, value) -> {
          if (!isHop(name) || name.equalsIgnoreCase("content-length")) {
            headers.add(name, value);
          }
        });
    String connection = arrived.get(HttpHeaders.CONNECTION);
    if (connection != null) {
      for (String named : COMMA.split(connection, -1)) {
        headers.remove(named);
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
    String[] candidates = name.length() < HOP.length ? HOP[name.length()] : null;
    if (candidates != null) {
      for (String candidate : candidates) {
        if (candidate.equalsIgnoreCase(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
