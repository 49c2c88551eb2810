package io.github.apimworkshop.localazure.identity;

import java.time.Instant;

/** A signed token; {@code toString} leaves its text out. */
public record AccessToken(String value, Instant expiresOn) {
  @Override
  public String toString() {
    return "AccessToken[expiresOn=" + expiresOn + "]";
  }
}
