package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.identity.TokenIssuer;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tokens of the identities of one service, kept for most of their lifetime. Thread-safe. */
final class ManagedIdentityTokens implements TokenSource {

  private static final Duration KEPT = Duration.ofHours(24).minusHours(1);

  private record Key(String principalId, String resource) {}

  private record Kept(String token, Instant until) {}

  private final TokenIssuer issuer;
  private final Clock clock;
  private final Supplier<Map<String, String>> principals;
  private final Map<Key, Kept> tokens = new ConcurrentHashMap<>();

  /** {@code principals} by client id; the empty client id is the system-assigned identity. */
  ManagedIdentityTokens(TokenIssuer issuer, Clock clock, Supplier<Map<String, String>> principals) {
    this.issuer = issuer;
    this.clock = clock;
    this.principals = principals;
  }

  @Override
  public void token(String resource, Optional<String> clientId, Completion<String> done) {
    String principal = principals.get().get(clientId.orElse(""));
    if (principal == null) {
      done.fail(
          new HostFailure.Refused(
              clientId
                  .map(id -> "The service has no user-assigned identity with client id " + id + ".")
                  .orElse("The service has no system-assigned managed identity.")));
      return;
    }
    Key key = new Key(principal, resource);
    Instant now = clock.instant();
    Kept kept = tokens.get(key);
    if (kept == null || !now.isBefore(kept.until)) {
      kept = new Kept(issuer.issue(principal, resource).value(), now.plus(KEPT));
      tokens.put(key, kept);
    }
    done.complete(kept.token);
  }
}
