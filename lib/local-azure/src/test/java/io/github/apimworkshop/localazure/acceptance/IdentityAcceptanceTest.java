package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IdentityAcceptanceTest extends LocalAzureTest {
  private static final TokenRequestContext MANAGEMENT =
      new TokenRequestContext().addScopes("https://management.azure.com/.default");

  @Test
  void managedIdentityCredential_getsATokenThatManagementAccepts() {
    String token =
        new ManagedIdentityCredentialBuilder()
            .httpClient(azure.client())
            .build()
            .getTokenSync(MANAGEMENT)
            .getToken();
    assertThat(group("Bearer " + token).status()).isEqualTo(200);
  }

  @Test
  void clientSecretCredential_getsATokenThatManagementAccepts() {
    String token =
        new ClientSecretCredentialBuilder()
            .tenantId(LocalAzure.TENANT_ID)
            .clientId("11111111-2222-4333-8444-555555555555")
            .clientSecret("any")
            .httpClient(azure.client())
            .build()
            .getTokenSync(MANAGEMENT)
            .getToken();
    assertThat(group("Bearer " + token).status()).isEqualTo(200);
  }

  @Test
  void metadataEndpoints_nameThisServerInBothForms() {
    String here = azure.management().toString();
    Answer older = plain("/metadata/endpoints?api-version=2015-01-01");
    assertThat(older.body().at("/authentication/loginEndpoint").asText()).isEqualTo(here);
    assertThat(older.body().at("/authentication/audiences/0").asText())
        .isEqualTo("https://management.azure.com/");
    Answer clouds = plain("/metadata/endpoints?api-version=2019-05-01");
    assertThat(clouds.body()).hasSize(1);
    assertThat(clouds.body().at("/0/resourceManager").asText()).isEqualTo(here);
    assertThat(clouds.body().at("/0/authentication/identityProvider").asText()).isEqualTo("AAD");
    Answer cloud = plain("/metadata/endpoints?api-version=2022-09-01");
    assertThat(cloud.body()).isEqualTo(clouds.body().get(0));
    assertThat(plain("/metadata/endpoints").status()).isEqualTo(400);
  }

  @Test
  void token_isSignedByThePublishedKeyAndLives24Hours() throws Exception {
    Answer answer = metadata("resource=https://cognitiveservices.azure.com");
    SignedJWT token = SignedJWT.parse(answer.body().path("access_token").asText());
    Answer keys = plain("/" + LocalAzure.TENANT_ID + "/discovery/v2.0/keys");
    JWKSet set = JWKSet.parse(keys.http().body());
    assertThat(token.verify(new RSASSAVerifier(set.getKeys().get(0).toRSAKey()))).isTrue();
    assertThat(set.getKeys().get(0).isPrivate()).isFalse();
    assertThat(token.getJWTClaimsSet().getAudience())
        .containsExactly("https://cognitiveservices.azure.com");
    assertThat(token.getJWTClaimsSet().getStringClaim("oid")).isEqualTo(LocalAzure.ATTENDEE_ID);
    Duration life =
        Duration.between(
            token.getJWTClaimsSet().getIssueTime().toInstant(),
            token.getJWTClaimsSet().getExpirationTime().toInstant());
    assertThat(life).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void tokenForAnotherAudience_isRefusedByManagement() {
    String token =
        metadata("resource=https://cognitiveservices.azure.com")
            .body()
            .path("access_token")
            .asText();
    Answer answer = group("Bearer " + token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error().path("code").asText()).isEqualTo("InvalidAuthenticationToken");
  }

  @Test
  void forgedToken_isRefused() {
    String token = azure.bearer();
    int dot = token.lastIndexOf('.');
    String forged = token.substring(0, dot + 1) + token.substring(dot + 1).replace('A', 'B');
    assertThat(group(forged).status()).isEqualTo(401);
    assertThat(group("Bearer nonsense").status()).isEqualTo(401);
  }

  @Test
  void metadata_withoutHeaderOrResource_is400() {
    assertThat(plain("/metadata/identity/oauth2/token?resource=x").status()).isEqualTo(400);
    assertThat(metadata("").status()).isEqualTo(400);
    assertThat(metadata("resource=x&client_id=unknown").body().path("error_description").asText())
        .isEqualTo("Identity not found");
  }

  @Test
  void metadata_withClientIdOfAnIdentity_isForItsPrincipal() throws Exception {
    JsonNode identity =
        azure
            .put(
                GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/app",
                "{'location':'westus'}")
            .body()
            .path("properties");
    Answer answer = metadata("resource=x&client_id=" + identity.path("clientId").asText());
    SignedJWT token = SignedJWT.parse(answer.body().path("access_token").asText());
    assertThat(token.getJWTClaimsSet().getStringClaim("oid"))
        .isEqualTo(identity.path("principalId").asText());
  }

  @Test
  void signIn_withOtherGrantOrScope_isRefusedInEntrasForm() {
    assertThat(signIn("grant_type=password").body().path("error").asText())
        .isEqualTo("unsupported_grant_type");
    assertThat(signIn("grant_type=client_credentials&client_id=a").status()).isEqualTo(401);
    assertThat(
            signIn("grant_type=client_credentials&client_id=a&client_secret=b&scope=x")
                .body()
                .path("error_description")
                .asText())
        .startsWith("AADSTS1002012");
  }

  @Test
  void admin_withoutItsToken_is401() {
    assertThat(plain("/admin/anything").status()).isEqualTo(401);
  }

  private Answer group(String bearer) {
    return azure.send(
        HttpRequest.newBuilder(URI.create(azure.management() + GROUP + "?api-version=2025-04-01"))
            .header("Authorization", bearer)
            .build());
  }

  private Answer metadata(String query) {
    return azure.send(
        HttpRequest.newBuilder(
                URI.create(azure.identity() + "/metadata/identity/oauth2/token?" + query))
            .header("Metadata", "true")
            .build());
  }

  private Answer plain(String path) {
    return azure.send(HttpRequest.newBuilder(URI.create(azure.identity() + path)).build());
  }

  private Answer signIn(String form) {
    return azure.send(
        HttpRequest.newBuilder(
                URI.create(azure.identity() + "/" + LocalAzure.TENANT_ID + "/oauth2/v2.0/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }
}
