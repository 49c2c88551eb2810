package io.github.apimworkshop.localazure.identity;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What clients ask of login.microsoftonline.com: client credentials and the metadata before them
 * (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow, read 2026-11).
 */
final class SignInEndpoint {
  private static final String HOST = "https://login.microsoftonline.com/";
  private static final String DEFAULT_SCOPE = "/.default";

  private final JwtTokens tokens;
  private final Principals principals;
  private final Clock clock;

  SignInEndpoint(JwtTokens tokens, Principals principals, Clock clock) {
    this.tokens = tokens;
    this.principals = principals;
    this.clock = clock;
  }

  void mount(Router router) {
    router.get("/common/discovery/instance").handler(this::instances);
    router.get("/:tenant/v2.0/.well-known/openid-configuration").handler(this::configuration);
    router.get("/:tenant/.well-known/openid-configuration").handler(this::configuration);
    router.get("/:tenant/discovery/v2.0/keys").handler(call -> json(call, tokens.publicKeys()));
    router.post("/:tenant/oauth2/v2.0/token").handler(this::token);
  }

  private void token(RoutingContext call) {
    MultiMap form = call.request().formAttributes();
    if (!"client_credentials".equals(form.get("grant_type"))) {
      OAuthError.send(
          call,
          400,
          "unsupported_grant_type",
          "AADSTS70003: The app requested an unsupported grant type '%s'. The local Azure takes client_credentials."
              .formatted(form.get("grant_type")));
      return;
    }
    String client = form.get("client_id");
    if (client == null || (!form.contains("client_secret") && !form.contains("client_assertion"))) {
      OAuthError.send(
          call,
          401,
          "invalid_client",
          "AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.");
      return;
    }
    String asked = form.get("scope") == null ? "" : form.get("scope");
    Optional<String> scope =
        Arrays.stream(asked.split(" ")).filter(it -> it.endsWith(DEFAULT_SCOPE)).findFirst();
    if (scope.isEmpty()) {
      OAuthError.send(
          call,
          400,
          "invalid_scope",
          "AADSTS1002012: The provided value for scope %s is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI)."
              .formatted(asked));
      return;
    }
    String resource = scope.get().substring(0, scope.get().length() - DEFAULT_SCOPE.length());
    AccessToken token = tokens.issue(principals.application(client), resource);
    long seconds = Duration.between(clock.instant(), token.expiresOn()).toSeconds();
    call.response().putHeader("Cache-Control", "no-store");
    json(
        call,
        new JsonObject()
            .put("token_type", "Bearer")
            .put("expires_in", seconds)
            .put("ext_expires_in", seconds)
            .put("access_token", token.value())
            .encode());
  }

  private void instances(RoutingContext call) {
    JsonArray aliases =
        JsonArray.of(
            "login.microsoftonline.com",
            "login.windows.net",
            "login.microsoft.com",
            "sts.windows.net");
    JsonObject cloud =
        new JsonObject()
            .put("preferred_network", "login.microsoftonline.com")
            .put("preferred_cache", "login.windows.net")
            .put("aliases", aliases);
    json(
        call,
        new JsonObject()
            .put("tenant_discovery_endpoint", HOST + "common/v2.0/.well-known/openid-configuration")
            .put("api-version", "1.1")
            .put("metadata", JsonArray.of(cloud))
            .encode());
  }

  private void configuration(RoutingContext call) {
    String base = HOST + call.pathParam("tenant");
    json(
        call,
        new JsonObject()
            .put("issuer", tokens.issuer())
            .put("authorization_endpoint", base + "/oauth2/v2.0/authorize")
            .put("token_endpoint", base + "/oauth2/v2.0/token")
            .put("jwks_uri", base + "/discovery/v2.0/keys")
            .put("response_types_supported", JsonArray.of("code", "id_token", "token"))
            .put("subject_types_supported", JsonArray.of("pairwise"))
            .put("id_token_signing_alg_values_supported", JsonArray.of("RS256"))
            .encode());
  }

  private static void json(RoutingContext call, String text) {
    call.response().putHeader("Content-Type", "application/json; charset=utf-8").end(text);
  }
}
