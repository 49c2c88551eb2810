package io.github.apimworkshop.policy.handler;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.apimworkshop.policy.PolicyCertificate;
import io.github.apimworkshop.policy.host.KeyedCertificate;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * A {@code key} of a policy that checks tokens: a base64 secret, an RSA modulus with its exponent,
 * or a certificate of the service.
 *
 * @param id compared with the kid of a token; null fits every token
 * @param secret null if the key is fixed
 * @param fixed null if the key is a secret, or not known here
 */
record TokenKey(String id, Value secret, Key fixed) {
  static final Shape SHAPE =
      Shape.of("key")
          .optionalLiteral("id")
          .optionalLiteral("certificate-id")
          .optionalLiteral("n")
          .optionalLiteral("e")
          .text(Shape.TextRule.EXPRESSION, false);

  /** A key that tokens are tried with. */
  record Known(String id, Key key) {
    boolean fits(String keyId) {
      return id == null || keyId == null || id.equals(keyId);
    }
  }

  /** The keys of a block such as {@code issuer-signing-keys}; secret ones open what is sealed. */
  static List<TokenKey> all(Parts parts, String block, boolean opens) {
    List<Parts> keys = parts.child(block).map(found -> found.children("key")).orElse(List.of());
    return keys.stream().map(key -> of(key, opens)).toList();
  }

  private static TokenKey of(Parts parts, boolean opens) {
    String id = parts.literal("id");
    boolean rsa = parts.has("n") || parts.has("e");
    String certificate = parts.literal("certificate-id");
    int forms = (parts.text() == null ? 0 : 1) + (rsa ? 1 : 0) + (certificate == null ? 0 : 1);
    if (forms != 1) {
      parts.fault(
          "Exactly one of a base64 value, 'certificate-id', and 'n' with 'e' must be specified.");
      return new TokenKey(id, null, null);
    }
    if (rsa) {
      return new TokenKey(id, null, modulus(parts, opens));
    }
    return certificate == null
        ? new TokenKey(id, parts.text(), null)
        : new TokenKey(id, null, certificate(parts, certificate, opens));
  }

  private static Key modulus(Parts parts, boolean opens) {
    String n = parts.literal("n");
    String e = parts.literal("e");
    if (opens) {
      parts.fault("A public key cannot decrypt a token.", "use certificate-id");
      return null;
    }
    if (n == null || e == null) {
      parts.fault("The required attribute '" + (n == null ? "n" : "e") + "' is missing.");
      return null;
    }
    try {
      return new RSAKey.Builder(new Base64URL(n.strip()), new Base64URL(e.strip()))
          .build()
          .toPublicKey();
    } catch (JOSEException | IllegalArgumentException notANumber) {
      parts.fault("'n' and 'e' must be the base64url values of an RSA key.");
      return null;
    }
  }

  private static Key certificate(Parts parts, String id, boolean opens) {
    Optional<PolicyCertificate> found = parts.environment().certificate(id);
    if (found.isEmpty()) {
      parts.unknownReference("Certificate with id '" + id + "' could not be found.");
      return null;
    }
    if (found.get().data().length == 0) {
      return null;
    }
    try {
      KeyedCertificate read = KeyedCertificate.read(found.get().data(), found.get().password());
      Key key = opens ? read.privateKey() : read.certificate().getPublicKey();
      if (key == null) {
        parts.fault("The certificate '" + id + "' has no private key.");
      }
      return key;
    } catch (GeneralSecurityException unreadable) {
      parts.fault("The certificate '" + id + "' cannot be read with its password.");
      return null;
    }
  }

  /** The keys as they are for one request; those not known here are left out. */
  static List<Known> known(List<TokenKey> keys, PipelineRun run) throws PolicyFailure {
    List<Known> known = new ArrayList<>();
    for (TokenKey key : keys) {
      if (key.secret != null) {
        known.add(new Known(key.id, secret(key.secret, run)));
      } else if (key.fixed != null) {
        known.add(new Known(key.id, key.fixed));
      }
    }
    return known;
  }

  private static Key secret(Value secret, PipelineRun run) throws PolicyFailure {
    try {
      byte[] bytes = Base64.getDecoder().decode(String.valueOf(secret.text(run)).strip());
      return new SecretKeySpec(bytes, "AES");
    } catch (IllegalArgumentException notBase64) {
      throw PolicyFailure.internal(null, "The key is not valid base64.");
    }
  }
}
