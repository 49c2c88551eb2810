package io.github.apimworkshop.policy.handler;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWEDecrypterFactory;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.Key;
import java.text.ParseException;
import java.util.List;

/** Opens encrypted tokens, which mostly hold a signed one. */
final class SealedTokens {
  private final List<TokenKey.Known> keys;

  SealedTokens(List<TokenKey.Known> keys) {
    this.keys = keys;
  }

  /** The token inside; one that is not signed is the opened token itself. */
  JWT open(EncryptedJWT sealed) throws TokenRefusal, ParseException {
    String text = sealed.serialize();
    for (TokenKey.Known key : keys) {
      EncryptedJWT copy = EncryptedJWT.parse(text);
      if (key.fits(copy.getHeader().getKeyID()) && opens(copy, key.key())) {
        SignedJWT inside = copy.getPayload().toSignedJWT();
        return inside == null ? copy : inside;
      }
    }
    throw new TokenRefusal("JwtInvalid", "JWT could not be decrypted.");
  }

  private static boolean opens(EncryptedJWT token, Key key) {
    try {
      token.decrypt(new DefaultJWEDecrypterFactory().createJWEDecrypter(token.getHeader(), key));
      return true;
    } catch (JOSEException keyDoesNotFit) {
      return false;
    }
  }
}
