package io.github.apimworkshop.workshop.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import reactor.core.publisher.Mono;

/**
 * Signs in to the local Azure with a managed identity, as a machine in Azure would; without the
 * minutes of retries that such a machine needs while it starts.
 */
final class LocalSignIn implements TokenCredential {
  private final TokenCredential identity;

  LocalSignIn(HttpClient httpClient) {
    var once = new HttpPipelineBuilder().httpClient(httpClient).build();
    this.identity = new ManagedIdentityCredentialBuilder().pipeline(once).build();
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return identity
        .getToken(request)
        .onErrorMap(ClientAuthenticationException.class, e -> LocalTarget.gone());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    return getToken(request).block();
  }
}
