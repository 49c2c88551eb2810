package io.github.apimworkshop.policy.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What get-authorization-context stores in its variable. */
public record Authorization(String accessToken, Map<String, List<String>> claims) {

  /** Copies the claims, keeping their order. */
  public Authorization {
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "Authorization[***]";
  }
}
