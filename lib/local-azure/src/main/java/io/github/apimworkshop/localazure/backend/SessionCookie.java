package io.github.apimworkshop.localazure.backend;

import io.github.apimworkshop.policy.context.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The session affinity cookie: an opaque name of the member that serves a session. */
public final class SessionCookie {
  private SessionCookie() {}

  /** The value of the cookie in a request. */
  public static Optional<String> find(Headers headers, String name) {
    for (String line : headers.values("Cookie")) {
      for (String pair : line.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          return Optional.of(pair.substring(equals + 1).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The Set-Cookie header that binds a session to a backend. */
  public static String header(String name, String backendId) {
    return name + "=" + value(backendId) + "; Path=/; HttpOnly";
  }

  static String value(String backendId) {
    return UUID.nameUUIDFromBytes(backendId.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
