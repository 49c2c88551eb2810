package io.github.apimworkshop.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X509Certificate2 and RSA in expressions, with a certificate made for the run. */
class CertificateExpressionTest {

  private static final String PASSWORD = "workshop";

  private static String store;
  private static String certificate;
  private static byte[] der;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("caller.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "caller",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=caller, OU=\"Sales, North\", O=Contoso, ST=Utrecht, C=NL",
                    "-ext",
                    "san=dns:caller.contoso.com",
                    "-startdate",
                    "2024/01/02 03:04:05",
                    "-validity",
                    "36500",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD,
                    "-J-Duser.timezone=UTC"))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    store = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    KeyStore opened = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      opened.load(in, PASSWORD.toCharArray());
    }
    der = opened.getCertificate("caller").getEncoded();
    certificate = Base64.getEncoder().encodeToString(der);
  }

  private static Object evaluate(String source) throws Exception {
    ExpressionFixture fixture = new ExpressionFixture();
    fixture.variables().put("certificate", certificate);
    fixture.variables().put("store", store);
    return new ExpressionCompiler().compile(source).evaluate(fixture, ExpressionFixture.host());
  }

  private static Object ofCertificate(String member) throws Exception {
    return evaluate(
        "@(new X509Certificate2(Convert.FromBase64String((string)context.Variables[\"certificate\"]))."
            + member
            + ")");
  }

  @Test
  void certificate_fromBytes_tellsWhatDotNetTells() throws Exception {
    String name = "CN=caller, OU=\"Sales, North\", O=Contoso, S=Utrecht, C=NL";
    assertThat(ofCertificate("Subject")).isEqualTo(name);
    assertThat(ofCertificate("Issuer")).isEqualTo(name);
    assertThat(ofCertificate("SubjectName.Name")).isEqualTo(name);
    assertThat(ofCertificate("Thumbprint"))
        .isEqualTo(
            HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(der)));
    assertThat(ofCertificate("NotBefore.ToString(\"s\")")).isEqualTo("2024-01-02T03:04:05");
    assertThat(ofCertificate("GetNameInfo(X509NameType.SimpleName, false)")).isEqualTo("caller");
    assertThat(ofCertificate("GetNameInfo(X509NameType.DnsName, false)"))
        .isEqualTo("caller.contoso.com");
    assertThat(ofCertificate("RawData")).isEqualTo(der);
    assertThat(ofCertificate("HasPrivateKey")).isEqualTo(false);
    assertThat(ofCertificate("GetRSAPrivateKey() == null")).isEqualTo(true);
    assertThat(ofCertificate("SignatureAlgorithm.Value")).isEqualTo("1.2.840.113549.1.1.11");
  }

  @Test
  void verify_noAuthorityIsTrustedHere_isFalse() throws Exception {
    assertThat(ofCertificate("Verify()")).isEqualTo(false);
  }

  @Test
  void rsa_privateKeyOfStore_signsWhatThePublicKeyVerifies() throws Exception {
    Object signed =
        evaluate(
            "@{ var c = new X509Certificate2(Convert.FromBase64String((string)context.Variables[\"store\"]), \"workshop\");"
                + " using (RSA rsa = c.GetRSAPrivateKey()) { return rsa.SignData(Encoding.UTF8.GetBytes(\"m\"),"
                + " HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); } }");
    Certificate known =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(known);
    verifier.update("m".getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.verify((byte[]) signed)).isTrue();
  }

  @Test
  void rsa_pssAndOaep_comeBack() throws Exception {
    assertThat(
            evaluate(
                "@{ var c = new X509Certificate2(Convert.FromBase64String((string)context.Variables[\"store\"]), \"workshop\");"
                    + " var secret = c.GetRSAPrivateKey(); var open = c.GetRSAPublicKey(); var m = Encoding.UTF8.GetBytes(\"m\");"
                    + " var s = secret.SignData(m, HashAlgorithmName.SHA512, RSASignaturePadding.Pss);"
                    + " var e = open.Encrypt(m, RSAEncryptionPadding.OaepSHA256);"
                    + " return open.VerifyData(m, s, HashAlgorithmName.SHA512, RSASignaturePadding.Pss)"
                    + " + \" \" + Encoding.UTF8.GetString(secret.Decrypt(e, RSAEncryptionPadding.OaepSHA256))"
                    + " + \" \" + open.KeySize; }"))
        .isEqualTo("True m 2048");
  }

  @Test
  void certificate_wrongPasswordOrNoCertificate_isACryptographicException() {
    assertThatThrownBy(
            () ->
                evaluate(
                    "@(new X509Certificate2(Convert.FromBase64String((string)context.Variables[\"store\"]), \"x\").Subject)"))
        .hasMessage("The specified network password is not correct.");
    assertThatThrownBy(() -> evaluate("@(new X509Certificate2(new byte[] { 1, 2 }).Subject)"))
        .hasMessage("Cannot find the requested object.");
  }
}
