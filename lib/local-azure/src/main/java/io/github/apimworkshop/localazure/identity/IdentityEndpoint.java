package io.github.apimworkshop.localazure.identity;

import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tokens for the attendee by the instance metadata protocol
 * (learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token, read
 * 2026-11).
 */
public final class IdentityEndpoint {
  private final JwtTokens tokens;
  private final Principals principals;
  private final String attendeeId;
  private final Clock clock;

  /** Tokens without a named identity are for the attendee. */
  public IdentityEndpoint(JwtTokens tokens, ResourceStore store, String attendeeId, Clock clock) {
    this.tokens = tokens;
    this.principals = new Principals(store);
    this.attendeeId = attendeeId;
    this.clock = clock;
  }

  /** Adds the metadata and sign-in routes. */
  public void mount(Router router) {
    router.get("/metadata/identity/oauth2/token").handler(this::metadata);
    router.get("/msi/token").handler(this::appService);
    new CloudMetadata().mount(router);
    new SignInEndpoint(tokens, principals, clock).mount(router);
  }

  private void metadata(RoutingContext call) {
    if (!"true".equalsIgnoreCase(call.request().getHeader("Metadata"))) {
      OAuthError.send(call, 400, "invalid_request", "Required metadata header not specified");
      return;
    }
    token(call);
  }

  private void appService(RoutingContext call) {
    if (call.request().getHeader("X-IDENTITY-HEADER") == null) {
      OAuthError.send(call, 400, "invalid_request", "Required X-IDENTITY-HEADER not specified");
      return;
    }
    token(call);
  }

  private void token(RoutingContext call) {
    MultiMap query = call.queryParams();
    String resource = query.get("resource");
    if (resource == null || resource.isBlank()) {
      OAuthError.send(
          call, 400, "invalid_request", "Required query variable 'resource' is missing");
      return;
    }
    Optional<String> principal = principal(query);
    if (principal.isEmpty()) {
      OAuthError.send(call, 400, "invalid_request", "Identity not found");
      return;
    }
    AccessToken token = tokens.issue(principal.get(), resource);
    long seconds = Duration.between(clock.instant(), token.expiresOn()).toSeconds();
    call.response()
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(
            new JsonObject()
                .put("access_token", token.value())
                .put("client_id", Optional.ofNullable(query.get("client_id")).orElse(attendeeId))
                .put("expires_in", Long.toString(seconds))
                .put("expires_on", Long.toString(token.expiresOn().getEpochSecond()))
                .put("resource", resource)
                .put("token_type", "Bearer")
                .encode());
  }

  private Optional<String> principal(MultiMap query) {
    for (String parameter : List.of("client_id", "object_id", "mi_res_id", "msi_res_id")) {
      String value = query.get(parameter);
      if (value != null) {
        return principals.managedIdentity(parameter, value);
      }
    }
    return Optional.of(attendeeId);
  }
}
