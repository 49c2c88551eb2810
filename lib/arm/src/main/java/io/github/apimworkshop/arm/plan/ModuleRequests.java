package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.template.SecretReferences;
import java.util.Optional;
import java.util.function.Function;

/**
 * The requests that the modules of a template will become, as far as they are known before a run.
 */
public final class ModuleRequests {
  private final DeploymentRequest outer;
  private final Function<String, Optional<ObjectNode>> resourceGroups;

  /**
   * @param resourceGroups finds a resource group by id; one that is not there yet is made up
   */
  public ModuleRequests(
      DeploymentRequest outer, Function<String, Optional<ObjectNode>> resourceGroups) {
    this.outer = outer;
    this.resourceGroups = resourceGroups;
  }

  /** True for a nested deployment that brings its template along. */
  public static boolean isModule(PlanNode node, ObjectNode body) {
    return node.type().equalsIgnoreCase(ResourceBody.DEPLOYMENTS)
        && body.at("/properties/template").isObject();
  }

  /** True if the module takes a secret from a vault, which may not be there before the run. */
  public static boolean needsSecrets(ObjectNode body) {
    JsonNode parameters = parameters(body);
    return parameters != null && SecretReferences.isAny(parameters);
  }

  private static JsonNode parameters(ObjectNode body) {
    return JsonValues.member(body.get("properties"), "parameters");
  }

  /** The request of a module. */
  public DeploymentRequest of(PlanNode node, ObjectNode body) {
    JsonNode parameters = parameters(body);
    return new DeploymentRequest(
        node.name(),
        scope(node.id()),
        JsonValues.text(body, "location"),
        DeploymentMode.INCREMENTAL,
        (ObjectNode) body.at("/properties/template"),
        null,
        parameters instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode(),
        outer.secrets(),
        outer.clock(),
        outer.uuids());
  }

  private DeploymentScope scope(String deploymentId) {
    DeploymentScope scope = outer.scope();
    String[] segments = deploymentId.split("/", -1);
    if (segments.length < 4 || !segments[1].equalsIgnoreCase("subscriptions")) {
      throw new ExpressionException("The scope of '" + deploymentId + "' is not supported");
    }
    ObjectNode subscription = scope.subscription().deepCopy();
    subscription.put("id", "/subscriptions/" + segments[2]).put("subscriptionId", segments[2]);
    boolean group = segments[3].equalsIgnoreCase("resourceGroups");
    return new DeploymentScope(
        segments[2],
        group ? segments[4] : null,
        subscription,
        group ? resourceGroup(segments[2], segments[4]) : null,
        scope.tenant(),
        scope.deployer(),
        scope.roles());
  }

  private ObjectNode resourceGroup(String subscriptionId, String name) {
    DeploymentScope scope = outer.scope();
    String id = "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
    return id.equalsIgnoreCase(scope.id())
        ? scope.resourceGroup()
        : resourceGroups.apply(id).orElseGet(() -> madeUp(id, name));
  }

  private ObjectNode madeUp(String id, String name) {
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    group.put("id", id).put("name", name).put("type", "Microsoft.Resources/resourceGroups");
    ObjectNode own = outer.scope().resourceGroup();
    group.put("location", own == null ? outer.location() : own.path("location").asText());
    group.putObject("tags");
    group.putObject("properties").put("provisioningState", "Succeeded");
    return group;
  }
}
