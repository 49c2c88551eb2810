package io.github.apimworkshop.localazure.openai;

import io.github.apimworkshop.localazure.authorization.AccessControl;
import io.github.apimworkshop.localazure.identity.InvalidTokenException;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.identity.VerifiedToken;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks who calls: a key of the account, or a token for Cognitive Services of a principal with a
 * role on the account. One valid credential is enough. Thread-safe.
 */
final class Caller {
  private static final String AUDIENCE = "https://cognitiveservices.azure.com";
  private static final String BEARER = "Bearer ";
  private static final int REMEMBERED = 1000;

  private final TokenVerifier verifier;
  private final AccessControl accessControl;
  private final Clock clock;
  private final Map<String, VerifiedToken> verified = new ConcurrentHashMap<>();
  private final Map<String, Boolean> allowed = new ConcurrentHashMap<>();

  Caller(TokenVerifier verifier, AccessControl accessControl, Clock clock) {
    this.verifier = verifier;
    this.accessControl = accessControl;
    this.clock = clock;
  }

  /** Throws what the caller is to be told. */
  void check(HttpServerRequest request, Account account) {
    String key = request.getHeader("api-key");
    if (key != null && account.keys().contains(key)) {
      return;
    }
    String authorization = request.getHeader("Authorization");
    if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, 7)) {
      throw OpenAiException.wrongKey();
    }
    String principal = principal(authorization.substring(BEARER.length()).strip());
    boolean may =
        allowed.computeIfAbsent(
            principal + account.id().key(), k -> accessControl.mayInfer(principal, account.id()));
    if (!may) {
      throw OpenAiException.missingRole(principal);
    }
  }

  /** To be called when role assignments may have changed. */
  void forgetRoles() {
    allowed.clear();
  }

  private String principal(String token) {
    VerifiedToken known = verified.get(token);
    if (known == null || !clock.instant().isBefore(known.expiresOn())) {
      known = verify(token);
      if (verified.size() >= REMEMBERED) {
        verified.clear();
      }
      verified.put(token, known);
    }
    return known.principalId();
  }

  private VerifiedToken verify(String token) {
    try {
      return verifier.verify(token, AUDIENCE);
    } catch (InvalidTokenException e) {
      throw OpenAiException.wrongToken();
    }
  }
}
