package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.template.TemplateHash;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Filter;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of learn.microsoft.com/rest/api/resources/deployments (read 2026-11) at resource group
 * and subscription scope.
 */
public final class DeploymentRoutes {
  private static final String GROUP =
      "/subscriptions/{subscription}/resourceGroups/{resourceGroup}";
  private static final List<String> SCOPES = List.of(GROUP, "/subscriptions/{subscription}");

  private final Deployments deployments;
  private final ResourceStore store;

  public DeploymentRoutes(Deployments deployments, ResourceStore store) {
    this.deployments = deployments;
    this.store = store;
  }

  /** All routes of both scopes. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.of(
            "POST",
            "/providers/Microsoft.Resources/calculateTemplateHash",
            DeploymentRoutes::templateHash));
    OperationRoutes operations = new OperationRoutes(deployments, store);
    for (String scope : SCOPES) {
      String collection = scope + "/providers/Microsoft.Resources/deployments";
      String one = collection + "/{deployment}";
      routes.add(Route.of("GET", collection, this::list));
      routes.add(Route.of("PUT", one, this::put));
      routes.add(Route.of("GET", one, this::get));
      routes.add(Route.of("HEAD", one, this::head));
      routes.add(Route.of("DELETE", one, this::delete));
      routes.add(Route.of("POST", one + "/validate", this::validate));
      routes.add(Route.of("POST", one + "/whatIf", this::whatIf));
      routes.add(Route.of("POST", one + "/cancel", this::cancel));
      routes.add(Route.of("POST", one + "/exportTemplate", this::exportTemplate));
      routes.add(Route.of("GET", one + "/operationStatuses/{operation}", this::status));
      routes.addAll(operations.at(one + "/operations"));
    }
    routes.addAll(operations.at(GROUP + "/deployments/{deployment}/operations"));
    return routes;
  }

  private static ArmResponse templateHash(ArmRequest request) {
    ObjectNode template = request.json();
    return ArmResponse.ok(
        Json.object()
            .put("minifiedTemplate", template.toString())
            .put("templateHash", TemplateHash.of(template)));
  }

  private ArmResponse put(ArmRequest request) {
    ResourceId id = writable(request);
    boolean replaces = store.find(id).isPresent();
    Resource accepted = deployments.start(id, DeploymentBody.of(request));
    String correlation = accepted.properties().path("correlationId").asText();
    String status =
        "https://management.azure.com%s/operationStatuses/%s?api-version=%s"
            .formatted(accepted.id(), correlation, request.query().get("api-version").orElse(""));
    return ArmResponse.of(replaces ? 200 : 201, accepted.body())
        .header("Azure-AsyncOperation", status)
        .header("Retry-After", "1");
  }

  private ArmResponse status(ArmRequest request) {
    Resource deployment = require(request);
    String state = deployment.properties().path("provisioningState").asText();
    ObjectNode body = Json.object().put("status", state.equals("Accepted") ? "Running" : state);
    if (deployment.properties().has("error")) {
      body.set("error", deployment.properties().path("error"));
    }
    return ArmResponse.ok(body).header("Retry-After", "1");
  }

  private ArmResponse get(ArmRequest request) {
    Resource deployment = require(request);
    return ArmResponse.ok(shown(deployment));
  }

  private ArmResponse head(ArmRequest request) {
    return ArmResponse.empty(store.find(id(request)).isPresent() ? 204 : 404);
  }

  private ArmResponse delete(ArmRequest request) {
    ResourceId id = id(request);
    if (deployments.liveOperations(id).isPresent()) {
      throw new ArmException(
          409,
          "DeploymentActive",
          "The deployment '%s' is running; cancel it before you delete it.".formatted(id.name()));
    }
    return store.delete(id) ? ArmResponse.deleting(request, id) : ArmResponse.empty(204);
  }

  private ArmResponse list(ArmRequest request) {
    ResourceId scope = scope(request);
    Query query = request.query();
    Filter filter = query.get("$filter").map(Filter::parse).orElse(Filter.ALL);
    return ArmResponse.list(
        store.children(scope, Deployments.TYPE).stream()
            .map(this::shown)
            .filter(filter::matches)
            .limit(query.number("$top").orElse(Integer.MAX_VALUE))
            .toList());
  }

  private ArmResponse validate(ArmRequest request) {
    return ArmResponse.ok(deployments.validate(writable(request), DeploymentBody.of(request)));
  }

  private ArmResponse whatIf(ArmRequest request) {
    ObjectNode body = request.json();
    ResourceId id = writable(request);
    boolean idsOnly =
        body.at("/properties/whatIfSettings/resultFormat").asText().equals("ResourceIdOnly");
    ObjectNode answer = Json.object().put("status", "Succeeded");
    ArrayNode changes = answer.putObject("properties").putArray("changes");
    deployments
        .whatIf(id, DeploymentBody.of(request))
        .forEach(
            change -> {
              ObjectNode json = change.toJson();
              changes.add(idsOnly ? json.retain("resourceId", "changeType") : json);
            });
    return ArmResponse.ok(answer);
  }

  private ArmResponse cancel(ArmRequest request) {
    Resource deployment = require(request);
    if (!deployments.cancel(deployment.id())) {
      throw new ArmException(
          409,
          "DeploymentCannotBeCancelled",
          "The deployment '%s' cannot be cancelled because it is in provisioning state '%s'."
              .formatted(
                  deployment.id().name(),
                  deployment.properties().path("provisioningState").asText()));
    }
    return ArmResponse.empty(204);
  }

  private ArmResponse exportTemplate(ArmRequest request) {
    ObjectNode answer = Json.object();
    answer.set("template", require(request).secrets().path("template"));
    return ArmResponse.ok(answer);
  }

  /** A deployment under way is Running for those who ask. */
  private ObjectNode shown(Resource deployment) {
    if (deployments.liveOperations(deployment.id()).isEmpty()) {
      return deployment.body();
    }
    ObjectNode body = deployment.body().deepCopy();
    ((ObjectNode) body.path("properties")).put("provisioningState", "Running");
    return body;
  }

  private Resource require(ArmRequest request) {
    ResourceId id = id(request);
    return store
        .find(id)
        .orElseThrow(
            () ->
                new ArmException(
                    404,
                    "DeploymentNotFound",
                    "Deployment '" + id.name() + "' could not be found."));
  }

  private ResourceId id(ArmRequest request) {
    return scope(request)
        .provider("Microsoft.Resources", "deployments", request.variable("deployment"));
  }

  private ResourceId scope(ArmRequest request) {
    ResourceId scope = request.scope();
    return store.find(scope).map(Resource::id).orElseThrow(() -> Errors.notFound(scope));
  }

  private ResourceId writable(ArmRequest request) {
    ResourceId id = id(request);
    if (!id.name().matches("[-\\w._()]{1,64}")) {
      throw Errors.badRequest(
          "InvalidDeploymentName",
          "The provided deployment name '%s' is not valid. It has 1 to 64 letters, digits, '-', '_', '.', '(' or ')'."
              .formatted(id.name()));
    }
    boolean needsLocation = id.resourceGroup().isEmpty();
    boolean hasLocation = request.json().hasNonNull("location");
    if (needsLocation && !hasLocation) {
      throw Errors.badRequest(
          "LocationRequired",
          "The 'location' property is required for deployment '" + id.name() + "'.");
    }
    return id;
  }
}
