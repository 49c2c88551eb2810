package io.github.apimworkshop.policy.context;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decoded JSON web token as expressions see it; texts and dates may be null when the token lacks
 * the claim.
 */
public record Jwt(
    String id,
    String algorithm,
    String issuer,
    String subject,
    String type,
    List<String> audiences,
    Map<String, List<String>> claims,
    Instant expirationTime,
    Instant notBefore,
    Instant issuedAt) {

  /** Copies the collections, keeping the order of the claims. */
  public Jwt {
    audiences = List.copyOf(audiences);
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** The .NET type name only: claims may be personal. */
  @Override
  public String toString() {
    return "Jwt[" + issuer + "]";
  }
}
