package io.github.apimworkshop.localazure.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.localazure.state.StateFile;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/**
 * RS256 access tokens with the claims of Microsoft Entra version 1 tokens
 * (learn.microsoft.com/entra/identity-platform/access-token-claims-reference, read 2026-11).
 */
public final class JwtTokens implements TokenIssuer, TokenVerifier {
  static final Duration LIFETIME = Duration.ofDays(1);

  private final RSAKey key;
  private final String tenantId;
  private final Clock clock;
  private final Clock signInClock;

  /**
   * The key is kept in the state file, so that tokens outlive a restart.
   *
   * @param clock dates tokens; policies compare their times with it
   * @param signInClock says when a token opens nothing more; it is not moved, because clients keep
   *     their tokens for a day of real time
   */
  public JwtTokens(StateFile state, String tenantId, Clock clock, Clock signInClock) {
    this.key = SigningKey.of(state);
    this.tenantId = tenantId;
    this.clock = clock;
    this.signInClock = signInClock;
  }

  @Override
  public AccessToken issue(String principalId, String audience) {
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(audience)
            .subject(principalId)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .claim("oid", principalId)
            .claim("tid", tenantId)
            .claim("ver", "1.0")
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("A token could not be signed.", e);
    }
    return new AccessToken(token.serialize(), expires);
  }

  @Override
  public VerifiedToken verify(String token, String audience) throws InvalidTokenException {
    JWTClaimsSet claims = signed(token);
    Instant expires = claims.getExpirationTime().toInstant();
    if (!signInClock.instant().isBefore(expires)) {
      throw new InvalidTokenException("The access token has expired.");
    }
    if (claims.getAudience().stream().noneMatch(it -> resource(it).equals(resource(audience)))) {
      throw new InvalidTokenException(
          "The access token has been obtained for wrong audience or resource '%s'. It should exactly match '%s'."
              .formatted(String.join(", ", claims.getAudience()), audience));
    }
    return new VerifiedToken(claims.getSubject(), claims.getAudience().get(0), expires);
  }

  private JWTClaimsSet signed(String token) throws InvalidTokenException {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
        throw new InvalidTokenException("The access token was not issued by this local Azure.");
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (!issuer().equals(claims.getIssuer())) {
        throw new InvalidTokenException("The access token is from the wrong issuer.");
      }
      return claims;
    } catch (ParseException | JOSEException e) {
      throw new InvalidTokenException("The access token is invalid.");
    }
  }

  /** Public keys, as {@code jwks_uri} answers them. */
  String publicKeys() {
    return new JWKSet(key).toString(true);
  }

  String issuer() {
    return "https://sts.windows.net/" + tenantId + "/";
  }

  private static String resource(String audience) {
    String lower = audience.toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && lower.charAt(end - 1) == '/') {
      end--;
    }
    return lower.substring(0, end);
  }
}
