package io.github.apimworkshop.policy.host;

import java.util.Optional;

/** An outbound HTTP proxy. {@code toString} leaves the credentials out. */
public record HttpProxy(String url, Optional<String> username, Optional<String> password) {
  @Override
  public String toString() {
    return "HttpProxy[" + url + "]";
  }
}
