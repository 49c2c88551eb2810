package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import io.github.apimworkshop.policy.host.KeyedCertificate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of the service, and tokens that are checked with them. */
final class CertificateAcceptanceTest extends LocalAzureTest {
  private static final String PASSWORD = "workshop";
  private static final String CERTIFICATE = SERVICE + "/certificates/mine";
  private static final String API = SERVICE + "/apis/openai";

  private static byte[] store;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
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
  }

  @BeforeEach
  void api() {
    createService();
    azure.put(
        API, "{'properties':{'displayName':'o','path':'openai','subscriptionRequired':false}}");
    azure.put(
        API + "/operations/ask",
        "{'properties':{'displayName':'a','method':'GET','urlTemplate':'/ask'}}");
  }

  private Answer putCertificate(String data, String password) {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties").put("data", data).put("password", password);
    return azure.call("PUT", CERTIFICATE, body.toString());
  }

  private Answer putPolicy(String certificateId) {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties")
        .put("format", "rawxml")
        .put(
            "value",
            "<policies><inbound><validate-jwt header-name=\"Authorization\"><issuer-signing-keys>"
                + "<key certificate-id=\""
                + certificateId
                + "\" /></issuer-signing-keys></validate-jwt><return-response>"
                + "<set-status code=\"204\" reason=\"Known\" /></return-response></inbound></policies>");
    return azure.call("PUT", API + "/policies/policy", body.toString());
  }

  private int ask(String token) throws Exception {
    String gateway = azure.get(SERVICE).body().at("/properties/gatewayUrl").asText();
    return azure
        .send(
            HttpRequest.newBuilder(URI.create(gateway + "/openai/ask"))
                .header("Authorization", "Bearer " + token)
                .build())
        .status();
  }

  private static String token() throws Exception {
    Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
    long expires = Instant.now().plusSeconds(600).getEpochSecond();
    String signed =
        url.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + url.encodeToString(
                "{\"sub\":\"ann\",\"exp\":%d}".formatted(expires).getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(KeyedCertificate.read(store, PASSWORD).privateKey());
    signature.update(signed.getBytes(StandardCharsets.UTF_8));
    return signed + "." + url.encodeToString(signature.sign());
  }

  @Test
  void put_certificate_answersWhatItIsAndNotItsKey() {
    Answer created = putCertificate(Base64.getEncoder().encodeToString(store), PASSWORD);

    assertThat(created.status()).as(created.http().body()).isEqualTo(201);
    JsonNode properties = azure.get(CERTIFICATE).body().path("properties");
    assertThat(properties.path("subject").asText()).isEqualTo("CN=mine");
    assertThat(properties.path("thumbprint").asText()).matches("[0-9A-F]{40}");
    assertThat(properties.path("expirationDate").asText()).endsWith("Z");
    assertThat(properties.has("data")).isFalse();
    assertThat(properties.has("password")).isFalse();
  }

  @Test
  @Shows({
    "PUT Microsoft.ApiManagement/service/certificates",
    "GET Microsoft.ApiManagement/service/certificates",
    "list Microsoft.ApiManagement/service/certificates",
    "DELETE Microsoft.ApiManagement/service/certificates"
  })
  void delete_certificate_takesItOffTheList() {
    putCertificate(Base64.getEncoder().encodeToString(store), PASSWORD);
    assertThat(azure.get(CERTIFICATE).status()).isEqualTo(200);
    assertThat(listed()).containsExactly("mine");

    assertThat(azure.delete(CERTIFICATE).status()).isEqualTo(200);
    assertThat(listed()).isEmpty();
  }

  private List<String> listed() {
    return azure.get(SERVICE + "/certificates").body().path("value").findValuesAsText("name");
  }

  @Test
  void put_unreadableCertificate_isRefused() {
    Answer refused = putCertificate(Base64.getEncoder().encodeToString(store), "other");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.http().body()).contains("can be read with this password");
    assertThat(putCertificate("", "").status()).isEqualTo(400);
  }

  @Test
  void policy_signingKeyOfACertificate_letsItsTokensIn() throws Exception {
    putCertificate(Base64.getEncoder().encodeToString(store), PASSWORD);
    Answer saved = putPolicy("mine");

    assertThat(saved.status()).as(saved.http().body()).isEqualTo(201);
    assertThat(ask(token())).isEqualTo(204);
    assertThat(ask(token() + "x")).isEqualTo(401);
  }

  @Test
  void policy_unknownCertificate_isRefused() {
    assertThat(putPolicy("none").http().body())
        .contains("Certificate with id 'none' could not be found.");
  }
}
