package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.KeyedCertificate;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keys a policy names for tokens: secrets, numbers of an RSA key, certificates of the service.
 */
class JwtKeysTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final String PASSWORD = "workshop";

  private static RSAKey rsa;
  private static byte[] store;
  private static KeyedCertificate certificate;

  private final ForwardingHost host = new ForwardingHost();

  private static final PolicyEnvironment ONE_CERTIFICATE =
      new AnythingExists() {
        @Override
        public Optional<PolicyCertificate> certificate(String id) {
          return switch (id) {
            case "mine" -> Optional.of(new PolicyCertificate(store, PASSWORD));
            case "locked" -> Optional.of(new PolicyCertificate(store, "other"));
            case "vault" -> Optional.of(new PolicyCertificate(new byte[0], ""));
            default -> Optional.empty();
          };
        }
      };

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    rsa = new RSAKeyGenerator(2048).generate();
    Path file = folder.resolve("mine.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mine",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=mine",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    store = Files.readAllBytes(file);
    certificate = KeyedCertificate.read(store, PASSWORD);
  }

  private SignedJWT signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws Exception {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject("ann")
            .expirationTime(Date.from(host.clock().instant().plusSeconds(60)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
    token.sign(signer);
    return token;
  }

  private SignedJWT ofRsa(String keyId) throws Exception {
    return signed(JWSAlgorithm.RS256, keyId, new RSASSASigner(rsa));
  }

  private SignedJWT ofCertificate() throws Exception {
    return signed(JWSAlgorithm.RS256, "k", new RSASSASigner(certificate.privateKey()));
  }

  private static String sealed(
      Object content, JWEAlgorithm algorithm, String keyId, JWEEncrypter encrypter)
      throws Exception {
    JWEHeader header =
        new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
            .type(JOSEObjectType.JWT)
            .contentType(content instanceof SignedJWT ? "JWT" : null)
            .keyID(keyId)
            .build();
    Payload payload =
        content instanceof SignedJWT token
            ? new Payload(token)
            : new Payload(String.valueOf(content));
    JWEObject object = new JWEObject(header, payload);
    object.encrypt(encrypter);
    return object.serialize();
  }

  private static PolicyPipeline pipeline(String inbound) throws PolicyValidationException {
    String text =
        "<policies><inbound>%s</inbound><backend><forward-request /></backend><on-error><set-header name=\"x-error\"><value>@(context.LastError.Reason + \"|\" + context.LastError.Message)</value></set-header></on-error></policies>"
            .formatted(inbound);
    return PolicyPipeline.of(
        List.of(
            new PolicyCompiler()
                .compile(text, PolicyFormat.RAWXML, PolicyScope.API, ONE_CERTIFICATE)));
  }

  private ExchangeOutcome call(String keys, String token) throws Exception {
    host.answers(
        call ->
            new BackendAnswer(
                200,
                "OK",
                new Headers(),
                BodyContent.of(new byte[0]),
                Url.parse("https://b.test/"),
                Optional.empty()));
    List<ExchangeOutcome> outcomes = new ArrayList<>();
    pipeline("<validate-jwt header-name=\"Authorization\">%s</validate-jwt>".formatted(keys))
        .run(
            PipelineFixture.get("/x", host.clock(), "Authorization", "Bearer " + token),
            host,
            outcomes::add);
    return outcomes.get(0);
  }

  private static String signing(String key) {
    return "<issuer-signing-keys>" + key + "</issuer-signing-keys>";
  }

  private static String decryption(String key) {
    return "<decryption-keys>" + key + "</decryption-keys>";
  }

  private static String numbers(RSAKey key, String attributes) {
    return "<key n=\"%s\" e=\"%s\" %s/>"
        .formatted(key.getModulus(), key.getPublicExponent(), attributes);
  }

  private static String secret() {
    return "<key>" + Base64.getEncoder().encodeToString(SECRET) + "</key>";
  }

  private static String error(ExchangeOutcome outcome) {
    return outcome.headers().joined("x-error");
  }

  @Test
  void signingKey_modulusAndExponent_verifyToken() throws Exception {
    assertThat(call(signing(numbers(rsa, "")), ofRsa("k").serialize()).status()).isEqualTo(200);
  }

  @Test
  void signingKey_otherModulus_signatureIsInvalid() throws Exception {
    RSAKey other = new RSAKeyGenerator(2048).generate();

    ExchangeOutcome outcome = call(signing(numbers(other, "")), ofRsa("k").serialize());

    assertThat(error(outcome))
        .isEqualTo("TokenSignatureInvalid|JWT signature validation failed. Access denied.");
  }

  @Test
  void signingKey_idOfAnotherKey_isNotTried() throws Exception {
    String keys = signing(numbers(rsa, "id=\"one\" "));

    assertThat(call(keys, ofRsa("one").serialize()).status()).isEqualTo(200);
    assertThat(call(keys, ofRsa(null).serialize()).status()).isEqualTo(200);
    assertThat(error(call(keys, ofRsa("two").serialize())))
        .isEqualTo(
            "TokenSignatureKeyNotFound|Signing key was not found for the token. Access denied.");
  }

  @Test
  void signingKey_publicKeyUsedAsSecret_isRefused() throws Exception {
    byte[] forged = rsa.toRSAPublicKey().getEncoded();
    String token = signed(JWSAlgorithm.HS256, "k", new MACSigner(forged)).serialize();

    assertThat(call(signing(numbers(rsa, "")), token).status()).isEqualTo(401);
  }

  @Test
  void signingKey_certificateOfTheService_verifiesToken() throws Exception {
    String keys = signing("<key certificate-id=\"mine\" />");

    assertThat(call(keys, ofCertificate().serialize()).status()).isEqualTo(200);
    assertThat(error(call(keys, ofRsa("k").serialize()))).startsWith("TokenSignatureInvalid|");
  }

  @Test
  void signingKey_certificateOnlyInAVault_isNotFoundWhenCalled() throws Exception {
    ExchangeOutcome outcome =
        call(signing("<key certificate-id=\"vault\" />"), ofCertificate().serialize());

    assertThat(error(outcome)).startsWith("TokenSignatureKeyNotFound|");
  }

  @Test
  void signingKey_unknownOrLockedCertificate_isRefusedWhenSaved() {
    assertThatThrownBy(() -> call(signing("<key certificate-id=\"none\" />"), "x"))
        .hasMessageContaining("Certificate with id 'none' could not be found.");
    assertThatThrownBy(() -> call(signing("<key certificate-id=\"locked\" />"), "x"))
        .hasMessageContaining("The certificate 'locked' cannot be read with its password.");
  }

  @Test
  void decryptionKey_secret_opensASignedToken() throws Exception {
    String token = sealed(ofRsa("k"), JWEAlgorithm.DIR, null, new DirectEncrypter(SECRET));

    assertThat(call(signing(numbers(rsa, "")) + decryption(secret()), token).status())
        .isEqualTo(200);
  }

  @Test
  void decryptionKey_certificate_opensASignedToken() throws Exception {
    RSAPublicKey key = (RSAPublicKey) certificate.certificate().getPublicKey();
    String token = sealed(ofRsa("k"), JWEAlgorithm.RSA_OAEP_256, "e", new RSAEncrypter(key));
    String keys = signing(numbers(rsa, "")) + decryption("<key certificate-id=\"mine\" />");

    assertThat(call(keys, token).status()).isEqualTo(200);
  }

  @Test
  void decryptionKey_absent_tokenIsInvalid() throws Exception {
    String token = sealed(ofRsa("k"), JWEAlgorithm.DIR, null, new DirectEncrypter(SECRET));

    assertThat(error(call(signing(numbers(rsa, "")), token)))
        .isEqualTo("JwtInvalid|JWT could not be decrypted.");
  }

  @Test
  void decryptionKey_sealedButNotSignedToken_isRefused() throws Exception {
    String claims = "{\"sub\":\"ann\",\"exp\":4102444800}";
    String token = sealed(claims, JWEAlgorithm.DIR, null, new DirectEncrypter(SECRET));

    assertThat(error(call(decryption(secret()), token)))
        .isEqualTo("TokenSignatureInvalid|JWT is not signed. Access denied.");
  }

  @Test
  void decryptionKey_tamperedSignatureInside_isRefused() throws Exception {
    RSAKey other = new RSAKeyGenerator(2048).generate();
    SignedJWT forged = signed(JWSAlgorithm.RS256, "k", new RSASSASigner(other));
    String token = sealed(forged, JWEAlgorithm.DIR, null, new DirectEncrypter(SECRET));

    assertThat(error(call(signing(numbers(rsa, "")) + decryption(secret()), token)))
        .startsWith("TokenSignatureInvalid|");
  }
}
