package io.github.apimworkshop.localazure.backend;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the session affinity cookie holds: an opaque name of the member. */
public final class SessionCookie {
  private SessionCookie() {}

  /** The cookie value for a backend; the same for every pool and unit. */
  public static String value(String backendId) {
    return UUID.nameUUIDFromBytes(backendId.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
