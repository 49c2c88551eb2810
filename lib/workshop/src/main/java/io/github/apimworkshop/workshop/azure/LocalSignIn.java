package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;

/**
 * Signs in to the local Azure as a machine in Azure does with its managed identity
 * (learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token, read
 * 2026-11). The client library for this keeps tokens for the whole process, and a local Azure that
 * was begun anew refuses those of the one before; here each client keeps its own.
 */
final class LocalSignIn implements TokenCredential {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpHeaderName METADATA = HttpHeaderName.fromString("Metadata");
  private static final String ENDPOINT =
      "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=";

  private final HttpClient httpClient;

  LocalSignIn(HttpClient httpClient) {
    this.httpClient = httpClient;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    String resource = request.getScopes().get(0).replaceFirst("/\\.default$", "");
    return httpClient
        .send(new HttpRequest(HttpMethod.GET, ENDPOINT + resource).setHeader(METADATA, "true"))
        .flatMap(
            response ->
                response.getStatusCode() == 200
                    ? response.getBodyAsString().map(LocalSignIn::token)
                    : Mono.error(LocalTarget.gone()));
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    return getToken(request).block();
  }

  private static AccessToken token(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return new AccessToken(
          json.path("access_token").asText(),
          Instant.ofEpochSecond(json.path("expires_on").asLong()).atOffset(ZoneOffset.UTC));
    } catch (JsonProcessingException e) {
      throw LocalTarget.gone();
    }
  }
}
