package io.github.apimworkshop.localazure.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.apimworkshop.localazure.state.StateFile;
import java.text.ParseException;
import java.util.UUID;

/** The RSA key of this state folder, made once. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey of(StateFile state) {
    try {
      return RSAKey.parse(state.setting("signing-key", SigningKey::generate));
    } catch (ParseException e) {
      throw new IllegalStateException("The signing key in the state file cannot be read.", e);
    }
  }

  private static String generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java runtime makes no RSA keys.", e);
    }
  }
}
