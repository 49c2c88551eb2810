package io.github.apimworkshop.localazure.http;

import io.vertx.core.net.HostAndPort;
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

  public AllowedHosts {
    opened = opened.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
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
