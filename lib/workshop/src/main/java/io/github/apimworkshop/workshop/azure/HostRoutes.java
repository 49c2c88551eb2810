package io.github.apimworkshop.workshop.azure;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the local Azure answers the host names of the public cloud. Loopback addresses are kept,
 * with http in place of the https that Azure clients insist on; every other host is refused, so
 * that nothing leaves the machine unnoticed.
 */
record HostRoutes(URI management, URI identity, Function<String, Optional<URI>> names) {
  private static final Set<String> SIGN_IN = Set.of("login.microsoftonline.com", "169.254.169.254");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  URL route(URL asked) {
    String host = asked.getHost();
    if (host.equals("management.azure.com")) {
      return at(management, asked);
    }
    if (SIGN_IN.contains(host)) {
      return at(identity, asked);
    }
    if (LOOPBACK.contains(host)) {
      return url("http://" + asked.getAuthority() + asked.getFile());
    }
    return names.apply(host).map(server -> at(server, asked)).orElseThrow(() -> elsewhere(host));
  }

  private static IllegalArgumentException elsewhere(String host) {
    return new IllegalArgumentException(
        host
            + " is not part of the local Azure. Call the addresses that a deployment puts out,"
            + " or set WORKSHOP_TARGET=azure.");
  }

  private static URL at(URI server, URL asked) {
    return url("http://" + server.getAuthority() + asked.getFile());
  }

  private static URL url(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
