package io.github.apimworkshop.localazure.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.gateway.ApiManagementGateways;
import io.github.apimworkshop.localazure.gateway.Observation;
import io.github.apimworkshop.localazure.identity.InvalidTokenException;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.trace.RequestTrace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two calls of Resource Manager behind request tracing: listDebugCredentials and listTrace of
 * the managed gateway (learn.microsoft.com/azure/api-management/api-management-howto-api-inspector,
 * read 2026-11).
 */
final class DebugCredentialRoutes {
  private static final String GATEWAY = "(?i)/*(/subscriptions/.+/service/[^/]+)/gateways/managed/";
  private static final String API = "Microsoft.ApiManagement/service/apis";
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final List<String> AUDIENCES =
      List.of("https://management.azure.com", "https://management.core.windows.net");

  private final ApiManagementGateways gateways;
  private final Observation observation;
  private final TokenVerifier tokens;

  DebugCredentialRoutes(
      ApiManagementGateways gateways, Observation observation, TokenVerifier tokens) {
    this.gateways = gateways;
    this.observation = observation;
    this.tokens = tokens;
  }

  void mount(Router router) {
    router
        .postWithRegex(GATEWAY + "listDebugCredentials")
        .handler(this::signedIn)
        .handler(this::ofAService)
        .handler(this::credentials);
    router
        .postWithRegex(GATEWAY + "listTrace")
        .handler(this::signedIn)
        .handler(this::ofAService)
        .handler(this::trace);
  }

  private void signedIn(RoutingContext context) {
    String header = context.request().getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      for (String audience : AUDIENCES) {
        try {
          tokens.verify(header.substring(7).strip(), audience);
          context.next();
          return;
        } catch (InvalidTokenException e) {
          // perhaps it is for the other audience
        }
      }
    }
    Replies.refuse(context, 401, "Authentication failed. A token for Resource Manager is needed.");
  }

  private void ofAService(RoutingContext context) {
    ResourceId service = ResourceId.parse(context.pathParam("param0"));
    if (gateways.serve(service)) {
      context.next();
    } else {
      Replies.refuse(context, Errors.notFound(service));
    }
  }

  private void credentials(RoutingContext context) {
    JsonNode body = Replies.body(context);
    String apiId = body.path("apiId").asText();
    Duration validFor = LONGEST;
    try {
      validFor = Duration.parse(body.path("credentialsExpireAfter").asText("PT1H"));
    } catch (DateTimeException e) {
      Replies.refuse(context, 400, "'credentialsExpireAfter' must be a duration such as PT1H.");
      return;
    }
    Optional<ResourceId> asked = apiOf(ResourceId.parse(context.pathParam("param0")), apiId);
    if (asked.isEmpty() || validFor.isNegative() || validFor.compareTo(LONGEST) > 0) {
      Replies.refuse(
          context,
          400,
          "'apiId' must be the resource id of an API of this service, and PT1H is the longest time.");
      return;
    }
    Optional<ResourceId> api = gateways.api(asked.get());
    if (api.isEmpty()) {
      Replies.refuse(context, Errors.notFound(asked.get()));
      return;
    }
    String token = observation.credentials().issue(api.get().toString(), validFor);
    Replies.json(context, Map.of("token", token));
  }

  private static Optional<ResourceId> apiOf(ResourceId service, String apiId) {
    try {
      return Optional.of(ResourceId.parse(apiId))
          .filter(api -> api.isWithin(service) && api.isType(API));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void trace(RoutingContext context) {
    String id = Replies.body(context).path("traceId").asText();
    Optional<RequestTrace> trace = observation.traces().find(id);
    if (trace.isPresent()) {
      Replies.json(context, trace.get().json());
    } else {
      Replies.refuse(context, 404, "There is no trace with id '" + id + "'.");
    }
  }
}
