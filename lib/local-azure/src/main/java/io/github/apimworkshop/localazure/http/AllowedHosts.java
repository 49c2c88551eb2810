package io.github.apimworkshop.localazure.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names a caller may give in {@code Host}: loopback, and what was opened by name. Another name
 * that leads here would let the page of a foreign site in (DNS rebinding).
 *
 * @param opened names without port, in any casing
 */
public record AllowedHosts(Set<String> opened) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final String REFUSAL =
      "{\"error\":{\"code\":\"MisdirectedRequest\",\"message\":\"The local Azure answers to loopback"
          + " names only; open another with `workshop serve --allow-host`.\"}}";

  public AllowedHosts {
    opened = opened.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** The same names and one more. */
  public AllowedHosts and(String name) {
    Set<String> more = new HashSet<>(opened);
    more.add(name);
    return new AllowedHosts(more);
  }

  /** Calls under another name get 421 and do not reach {@code next}. */
  public Handler<HttpServerRequest> guard(Handler<HttpServerRequest> next) {
    return request -> {
      if (accept(request.authority())) {
        next.handle(request);
      } else {
        request
            .response()
            .setStatusCode(421)
            .putHeader("Content-Type", "application/json")
            .end(REFUSAL);
      }
    };
  }

  /** Whether to serve a call; {@code authority} is null when the caller gave none. */
  public boolean accept(HostAndPort authority) {
    if (authority == null) {
      return false;
    }
    String host = authority.host().toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(host) || host.endsWith(".localhost") || opened.contains(host);
  }
}
