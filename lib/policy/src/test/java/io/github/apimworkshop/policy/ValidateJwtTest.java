package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateJwtTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final String KEY =
      "<issuer-signing-keys><key>"
          + Base64.getEncoder().encodeToString(SECRET)
          + "</key></issuer-signing-keys>";
  private static RSAKey rsa;

  private final ForwardingHost host = new ForwardingHost();

  @BeforeAll
  static void makeKey() throws JOSEException {
    rsa = new RSAKeyGenerator(2048).keyID("key-1").generate();
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = host.clock().instant();
    return new JWTClaimsSet.Builder()
        .issuer("https://issuer.test")
        .audience("api://mine")
        .subject("ann")
        .claim("roles", List.of("reader", "writer"))
        .claim("scp", "read write")
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static String sign(JWTClaimsSet.Builder claims) throws JOSEException {
    return sign(claims, new JWSHeader(JWSAlgorithm.HS256), new MACSigner(SECRET));
  }

  private static String sign(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header, claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private ExchangeOutcome call(String inbound, String... headers) throws Exception {
    host.answers(call -> json("{}"));
    List<ExchangeOutcome> outcomes = new ArrayList<>();
    PolicyPipeline pipeline =
        PipelineFixture.pipeline(
            inbound,
            "<forward-request />",
            "",
            "<set-header name=\"x-reason\"><value>@(context.LastError.Reason)</value></set-header>");
    pipeline.run(PipelineFixture.get("/x", host.clock(), headers), host, outcomes::add);
    return outcomes.get(0);
  }

  private static BackendAnswer json(String text) {
    return new BackendAnswer(
        200,
        "OK",
        new Headers(),
        BodyContent.of(text.getBytes(StandardCharsets.UTF_8)),
        Url.parse("https://b.test/"),
        Optional.empty());
  }

  private static String policy(String attributes, String children) {
    return "<validate-jwt header-name=\"Authorization\" %s>%s</validate-jwt>"
        .formatted(attributes, children);
  }

  @Test
  void validateJwt_goodToken_passesAndIsStored() throws Exception {
    ExchangeOutcome outcome =
        call(
            policy("output-token-variable-name=\"jwt\"", KEY)
                + "<return-response><set-body>@(((Jwt)context.Variables[\"jwt\"]).Subject + \" \" +"
                + " ((Jwt)context.Variables[\"jwt\"]).Claims[\"roles\"][1])</set-body></return-response>",
            "Authorization",
            "Bearer " + sign(claims()));

    assertThat(Transfers.text(outcome)).isEqualTo("ann writer");
  }

  @Test
  void validateJwt_noToken_401WithDefaultText() throws Exception {
    ExchangeOutcome outcome = call(policy("", KEY));

    assertThat(Transfers.text(outcome))
        .isEqualTo("{ \"statusCode\": 401, \"message\": \"JWT not present.\" }");
    assertThat(outcome.headers().joined("x-reason")).isEqualTo("TokenNotPresent");
  }

  @Test
  void validateJwt_configuredCodeAndMessage_areUsed() throws Exception {
    ExchangeOutcome outcome =
        call(
            policy(
                "failed-validation-httpcode=\"403\" failed-validation-error-message=\"Go away\"",
                KEY));

    assertThat(outcome.status()).isEqualTo(403);
    assertThat(Transfers.text(outcome))
        .isEqualTo("{ \"statusCode\": 403, \"message\": \"Go away\" }");
  }

  @Test
  void validateJwt_expired_isRefused() throws Exception {
    String token = sign(claims());
    host.movedClock().move(Duration.ofSeconds(60));

    assertThat(
            call(policy("", KEY), "Authorization", "Bearer " + token).headers().joined("x-reason"))
        .isEqualTo("TokenExpired");
    assertThat(call(policy("clock-skew=\"1\"", KEY), "Authorization", "Bearer " + token).status())
        .isEqualTo(200);
  }

  @Test
  void validateJwt_withoutExpiration_onlyIfNotRequired() throws Exception {
    String token = sign(claims().expirationTime(null));

    assertThat(call(policy("", KEY), "Authorization", token).status()).isEqualTo(401);
    assertThat(
            call(policy("require-expiration-time=\"false\"", KEY), "Authorization", token).status())
        .isEqualTo(200);
  }

  @Test
  void validateJwt_otherKey_signatureIsInvalid() throws Exception {
    String token =
        sign(
            claims(),
            new JWSHeader(JWSAlgorithm.HS256),
            new MACSigner("ffffffffffffffffffffffffffffffff".getBytes(StandardCharsets.UTF_8)));

    assertThat(
            call(policy("", KEY), "Authorization", "Bearer " + token).headers().joined("x-reason"))
        .isEqualTo("TokenSignatureInvalid");
  }

  @Test
  void validateJwt_unsignedToken_onlyIfAllowed() throws Exception {
    String token = new PlainJWT(claims().build()).serialize();

    assertThat(call(policy("", KEY), "Authorization", token).status()).isEqualTo(401);
    assertThat(call(policy("require-signed-tokens=\"false\"", ""), "Authorization", token).status())
        .isEqualTo(200);
  }

  @Test
  void validateJwt_notAToken_isInvalid() throws Exception {
    assertThat(call(policy("", KEY), "Authorization", "Bearer abc").headers().joined("x-reason"))
        .isEqualTo("JwtInvalid");
  }

  @ParameterizedTest
  @CsvSource({
    "api://mine, 200, ",
    "api://other, 401, TokenAudienceNotAllowed",
  })
  void validateJwt_audience_mustBeListed(String audience, int status, String reason)
      throws Exception {
    ExchangeOutcome outcome =
        call(
            policy("", KEY + "<audiences><audience>" + audience + "</audience></audiences>"),
            "Authorization",
            "Bearer " + sign(claims()));

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.headers().joined("x-reason")).isEqualTo(reason);
  }

  @Test
  void validateJwt_issuer_mustBeListed() throws Exception {
    ExchangeOutcome outcome =
        call(
            policy("", KEY + "<issuers><issuer>https://other.test</issuer></issuers>"),
            "Authorization",
            "Bearer " + sign(claims()));

    assertThat(outcome.headers().joined("x-reason")).isEqualTo("TokenIssuerNotAllowed");
  }

  @ParameterizedTest
  @CsvSource({
    "<claim name=\"roles\"><value>reader</value><value>writer</value></claim>, 200, ",
    "<claim name=\"roles\"><value>reader</value><value>admin</value></claim>, 401,"
        + " TokenClaimValueNotAllowed",
    "<claim name=\"roles\" match=\"any\"><value>reader</value><value>admin</value></claim>, 200, ",
    "<claim name=\"scp\" separator=\" \"><value>write</value></claim>, 200, ",
    "<claim name=\"none\"><value>x</value></claim>, 401, TokenClaimNotFound",
  })
  void validateJwt_requiredClaims_areChecked(String claim, int status, String reason)
      throws Exception {
    ExchangeOutcome outcome =
        call(
            policy("", KEY + "<required-claims>" + claim + "</required-claims>"),
            "Authorization",
            "Bearer " + sign(claims()));

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.headers().joined("x-reason")).isEqualTo(reason);
  }

  @Test
  void validateJwt_requireScheme_otherSchemeIsNoToken() throws Exception {
    assertThat(
            call(
                    policy("require-scheme=\"Bearer\"", KEY),
                    "Authorization",
                    "Basic " + sign(claims()))
                .headers()
                .joined("x-reason"))
        .isEqualTo("TokenNotPresent");
  }

  @Test
  void validateJwt_openIdConfig_keysAreFetchedOnceAndIssuerIsChecked() throws Exception {
    servesKeys("https://issuer.test");
    String policy =
        policy(
            "", "<openid-config url=\"https://issuer.test/.well-known/openid-configuration\" />");
    String token =
        sign(
            claims(),
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(),
            new RSASSASigner(rsa));
    host.answers(call -> json("{}"));
    List<ExchangeOutcome> outcomes = new ArrayList<>();
    PolicyPipeline pipeline = PipelineFixture.pipeline(policy, "<forward-request />", "", "");

    for (int i = 0; i < 2; i++) {
      pipeline.run(
          PipelineFixture.get("/x", host.clock(), "Authorization", "Bearer " + token),
          host,
          outcomes::add);
    }

    assertThat(outcomes).extracting(ExchangeOutcome::status).containsExactly(200, 200);
    assertThat(host.sent()).isEqualTo(2);
  }

  @Test
  void validateJwt_openIdConfigOfAnotherIssuer_isRefused() throws Exception {
    servesKeys("https://elsewhere.test");
    String token =
        sign(
            claims(),
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(),
            new RSASSASigner(rsa));

    ExchangeOutcome outcome =
        call(
            policy("", "<openid-config url=\"https://issuer.test/c\" />"),
            "Authorization",
            "Bearer " + token);

    assertThat(outcome.headers().joined("x-reason")).isEqualTo("TokenIssuerNotAllowed");
  }

  @Test
  void validateAzureAdToken_clientApplication_mustBeListed() throws Exception {
    servesKeys("https://login.microsoftonline.com/tenant-1/v2.0");
    String token =
        sign(
            claims().issuer("https://sts.windows.net/tenant-1/").claim("appid", "app-1"),
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(),
            new RSASSASigner(rsa));
    String policy =
        "<validate-azure-ad-token tenant-id=\"tenant-1\"><client-application-ids>"
            + "<application-id>%s</application-id></client-application-ids></validate-azure-ad-token>";

    assertThat(call(policy.formatted("app-1"), "Authorization", "Bearer " + token).status())
        .isEqualTo(200);
    assertThat(call(policy.formatted("app-2"), "Authorization", "Bearer " + token).status())
        .isEqualTo(401);
  }

  @Test
  void validateAzureAdToken_backendApplication_isTheAudience() throws Exception {
    servesKeys("https://login.microsoftonline.com/tenant-1/v2.0");
    String token =
        sign(
            claims()
                .issuer("https://sts.windows.net/tenant-1/")
                .audience("api://backend-1")
                .claim("appid", "app-1"),
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(),
            new RSASSASigner(rsa));
    String policy =
        "<validate-azure-ad-token tenant-id=\"tenant-1\"><backend-application-ids>"
            + "<application-id>%s</application-id></backend-application-ids>"
            + "<client-application-ids><application-id>app-1</application-id>"
            + "</client-application-ids></validate-azure-ad-token>";

    assertThat(call(policy.formatted("backend-1"), "Authorization", "Bearer " + token).status())
        .isEqualTo(200);
    assertThat(
            call(policy.formatted("backend-2"), "Authorization", "Bearer " + token)
                .headers()
                .joined("x-reason"))
        .isEqualTo("TokenAudienceNotAllowed");
  }

  private void servesKeys(String issuer) {
    host.answersSends(
        call ->
            json(
                call.url().endsWith("/keys")
                    ? new JWKSet(rsa.toPublicJWK()).toString()
                    : "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"https://issuer.test/keys\"}"));
  }
}
