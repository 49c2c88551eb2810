package io.github.apimworkshop.arm.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.plan.NodeNames;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.plan.ResourceIds;
import java.util.List;

/** Serves {@code reference} and {@code list*} from the host. */
public final class DeployedResources implements LiveResources {
  private final DeploymentHost host;
  private final NodeNames names;

  public DeployedResources(DeploymentHost host, NodeNames names) {
    this.host = host;
    this.names = names;
  }

  private record Target(String id, String apiVersion, PlanNode node) {}

  @Override
  public JsonNode reference(String resource, String apiVersion, boolean full) {
    return read(target("reference", resource, apiVersion), full);
  }

  @Override
  public JsonNode references(String loop, boolean full) {
    List<PlanNode> nodes = names.find(loop);
    if (nodes == null) {
      throw new ExpressionException(
          "The template function 'references' is not valid: the resource collection '"
              + loop
              + "' is not defined in the template");
    }
    ArrayNode result = JsonNodeFactory.instance.arrayNode(nodes.size());
    for (PlanNode node : nodes) {
      if (node.condition()) {
        result.add(read(new Target(node.id(), node.apiVersion(), node), full));
      }
    }
    return result;
  }

  @Override
  public JsonNode list(String action, String resource, String apiVersion, JsonNode body) {
    Target target = target(action, resource, apiVersion);
    try {
      JsonNode sent = body == null ? null : body.deepCopy();
      return JsonValues.normalised(host.invoke(target.id(), action, target.apiVersion(), sent));
    } catch (ResourceFailure e) {
      throw new LiveFailure(e);
    }
  }

  private Target target(String function, String resource, String apiVersion) {
    PlanNode node = names.findOne(resource);
    if (node == null && !resource.startsWith("/")) {
      throw new ExpressionException(
          "The template function '"
              + function
              + "' is not valid: the resource '"
              + resource
              + "' is neither defined in the template nor a full resource id");
    }
    if (node == null && apiVersion == null) {
      throw new ExpressionException(
          "The template function '"
              + function
              + "' needs an api-version for the resource '"
              + resource
              + "', which is not defined in the template");
    }
    return node == null
        ? new Target(ResourceIds.canonical(resource), apiVersion, null)
        : new Target(node.id(), apiVersion == null ? node.apiVersion() : apiVersion, node);
  }

  private JsonNode read(Target target, boolean full) {
    JsonNode resource;
    try {
      resource = JsonValues.normalised(host.get(target.id(), target.apiVersion()));
    } catch (ResourceFailure e) {
      throw new LiveFailure(e);
    }
    if (full) {
      return withContext(target, (ObjectNode) resource);
    }
    JsonNode properties = JsonValues.member(resource, "properties");
    return properties == null ? JsonNodeFactory.instance.objectNode() : properties;
  }

  private static JsonNode withContext(Target target, ObjectNode resource) {
    resource.put("apiVersion", target.apiVersion());
    resource.put("referenceApiVersion", target.apiVersion());
    String[] segments = target.id().split("/", -1);
    if (segments.length > 2 && segments[1].equalsIgnoreCase("subscriptions")) {
      resource.put("subscriptionId", segments[2]);
    }
    if (segments.length > 4 && segments[3].equalsIgnoreCase("resourceGroups")) {
      resource.put("resourceGroupName", segments[4]);
    }
    int provider = target.id().indexOf("/providers/");
    if (provider >= 0) {
      resource.put("resourceId", target.id().substring(provider + "/providers/".length()));
    }
    resource.put("scope", "");
    resource.put("condition", true);
    resource.put("isConditionTrue", true);
    resource.put("isTemplateResource", target.node() != null && !target.node().existing());
    resource.put("isAction", false);
    resource.put("provisioningOperation", "Read");
    return resource;
  }
}
