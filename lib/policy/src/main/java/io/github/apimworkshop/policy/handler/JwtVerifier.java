package io.github.apimworkshop.policy.handler;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.policy.context.Jwt;
import java.security.Key;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks signature, times, audience and issuer of a token. */
final class JwtVerifier {
  private final KnownKeys known;
  private final Clock clock;

  JwtVerifier(KnownKeys known, Clock clock) {
    this.known = known;
    this.clock = clock;
  }

  Jwt verify(String token, JwtChecks checks) throws TokenRefusal {
    try {
      JWT given = JWTParser.parse(token.strip());
      JWT parsed =
          given instanceof EncryptedJWT sealed
              ? new SealedTokens(known.decryption()).open(sealed)
              : given;
      if (parsed instanceof SignedJWT signed) {
        checkSignature(signed);
      } else if (checks.requireSigned()) {
        throw new TokenRefusal("TokenSignatureInvalid", "JWT is not signed. Access denied.");
      }
      JWTClaimsSet claims = parsed.getJWTClaimsSet();
      if (claims == null) {
        throw new TokenRefusal("JwtInvalid", "JWT is not valid.");
      }
      checkTimes(claims, checks);
      checkParties(claims, checks);
      return toJwt(parsed, claims);
    } catch (ParseException notAToken) {
      throw new TokenRefusal("JwtInvalid", "JWT is not valid.");
    }
  }

  private void checkSignature(SignedJWT token) throws TokenRefusal {
    List<Key> keys = keys(token.getHeader().getKeyID());
    if (keys.isEmpty()) {
      throw new TokenRefusal(
          "TokenSignatureKeyNotFound", "Signing key was not found for the token. Access denied.");
    }
    for (Key key : keys) {
      if (verifies(token, key)) {
        return;
      }
    }
    throw new TokenRefusal(
        "TokenSignatureInvalid", "JWT signature validation failed. Access denied.");
  }

  private static boolean verifies(JWSObject token, Key key) {
    try {
      JWSVerifier verifier =
          new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key);
      return token.verify(verifier);
    } catch (JOSEException keyDoesNotFit) {
      return false;
    }
  }

  /** Keys with the wanted id, and those without any; all of them when the token names none. */
  private List<Key> keys(String keyId) throws TokenRefusal {
    List<Key> keys = new ArrayList<>();
    known.signing().stream().filter(own -> own.fits(keyId)).forEach(own -> keys.add(own.key()));
    try {
      for (String text : known.keySets()) {
        List<JWK> fitting =
            JWKSet.parse(text).getKeys().stream()
                .filter(key -> keyId == null || keyId.equals(key.getKeyID()))
                .toList();
        keys.addAll(KeyConverter.toJavaKeys(fitting));
      }
    } catch (ParseException notAKeySet) {
      throw new TokenRefusal("TokenSignatureKeyNotFound", "The key set cannot be read.");
    }
    return keys;
  }

  private void checkTimes(JWTClaimsSet claims, JwtChecks checks) throws TokenRefusal {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    if (expires == null && checks.requireExpiration()) {
      throw new TokenRefusal("JwtInvalid", "JWT does not contain expiration time.");
    }
    if (expires != null
        && !now.isBefore(expires.toInstant().plusSeconds(checks.clockSkewSeconds()))) {
      throw new TokenRefusal("TokenExpired", "JWT expired. Access denied.");
    }
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null
        && now.isBefore(notBefore.toInstant().minusSeconds(checks.clockSkewSeconds()))) {
      throw new TokenRefusal("JwtInvalid", "JWT is not yet valid.");
    }
  }

  private void checkParties(JWTClaimsSet claims, JwtChecks checks) throws TokenRefusal {
    if (!checks.audiences().isEmpty()
        && claims.getAudience().stream().noneMatch(checks.audiences()::contains)) {
      throw new TokenRefusal(
          "TokenAudienceNotAllowed", "JWT audience is not allowed. Access denied.");
    }
    List<String> issuers = checks.issuers().isEmpty() ? known.issuers() : checks.issuers();
    if (!issuers.isEmpty() && !issuers.contains(claims.getIssuer())) {
      throw new TokenRefusal("TokenIssuerNotAllowed", "JWT issuer is not allowed. Access denied.");
    }
  }

  private static Jwt toJwt(JWT token, JWTClaimsSet claims) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    claims.getClaims().forEach((name, value) -> all.put(name, texts(value)));
    return new Jwt(
        claims.getJWTID(),
        token.getHeader().getAlgorithm().getName(),
        claims.getIssuer(),
        claims.getSubject(),
        token.getHeader().getType() == null ? null : token.getHeader().getType().getType(),
        claims.getAudience(),
        all,
        instant(claims.getExpirationTime()),
        instant(claims.getNotBeforeTime()),
        instant(claims.getIssueTime()));
  }

  private static List<String> texts(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    if (value instanceof Date date) {
      return List.of(Long.toString(date.toInstant().getEpochSecond()));
    }
    return List.of(String.valueOf(value));
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
