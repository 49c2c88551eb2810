package io.github.apimworkshop.localazure.management;

import io.github.apimworkshop.localazure.identity.InvalidTokenException;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs the caller in and hands the call to the route or resource that answers it. Blocks. */
final class Dispatcher {
  private static final List<String> AUDIENCES =
      List.of("https://management.azure.com", "https://management.core.windows.net");

  private final TokenVerifier tokens;
  private final String tenantId;
  private final List<Route> routes;
  private final List<Route> signedRoutes;
  private final ResourceCalls resources;

  Dispatcher(
      TokenVerifier tokens,
      String tenantId,
      List<Route> routes,
      List<Route> signedRoutes,
      ResourceCalls resources) {
    this.tokens = tokens;
    this.tenantId = tenantId;
    this.routes = List.copyOf(routes);
    this.signedRoutes = List.copyOf(signedRoutes);
    this.resources = resources;
  }

  ArmResponse handle(ArmRequest request) {
    try {
      Optional<ArmResponse> signed = routed(signedRoutes, request);
      if (signed.isPresent()) {
        return signed.get();
      }
      Optional<ArmException> refused = authenticate(request);
      if (refused.isPresent()) {
        return error(refused.get()).header("WWW-Authenticate", challenge());
      }
      if (request.query().get("api-version").filter(version -> !version.isBlank()).isEmpty()) {
        throw Errors.badRequest(
            "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.");
      }
      return dispatch(request);
    } catch (ArmException e) {
      return error(e);
    }
  }

  private ArmResponse dispatch(ArmRequest request) {
    Optional<ArmResponse> routed = routed(routes, request);
    if (routed.isPresent()) {
      return routed.get();
    }
    ArmPath path =
        ArmPath.parse(request.segments())
            .orElseThrow(
                () ->
                    new ArmException(
                        404,
                        "NotFound",
                        "The local Azure has nothing at '/%s'."
                            .formatted(String.join("/", request.segments()))));
    return resources.handle(path, request);
  }

  private static Optional<ArmResponse> routed(List<Route> routes, ArmRequest request) {
    for (Route route : routes) {
      if (route.method().equals(request.method())) {
        Optional<Map<String, String>> variables = route.match(request.segments());
        if (variables.isPresent()) {
          return Optional.of(route.handler().handle(request.with(variables.get())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ArmException> authenticate(ArmRequest request) {
    String header = request.headers().getOrDefault("Authorization", "");
    if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(
          new ArmException(
              401,
              "AuthenticationFailed",
              "Authentication failed. The 'Authorization' header is missing."));
    }
    String reason = "";
    for (String audience : AUDIENCES) {
      try {
        tokens.verify(header.substring(7).trim(), audience);
        return Optional.empty();
      } catch (InvalidTokenException e) {
        reason = reason.isEmpty() ? e.getMessage() : reason;
      }
    }
    return Optional.of(
        new ArmException(
            401, "InvalidAuthenticationToken", "The access token is invalid. " + reason));
  }

  private String challenge() {
    return "Bearer authorization_uri=\"https://login.microsoftonline.com/%s\", error=\"invalid_token\", error_description=\"The authentication failed because of missing 'Authorization' header or an invalid token.\""
        .formatted(tenantId);
  }

  private static ArmResponse error(ArmException e) {
    return ArmResponse.of(e.status(), ErrorEnvelope.of(e.error()));
  }
}
