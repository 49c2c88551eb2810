package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Resource ids from types and names. */
final class ResourceIdFunctions {
  private static final String RESOURCE_GROUPS = "Microsoft.Resources/resourceGroups";
  private static final Pattern SUBSCRIPTION = Pattern.compile("/subscriptions/[^/]+");

  private ResourceIdFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    int any = Integer.MAX_VALUE;
    table
        .add("resourceId", 2, any, ResourceIdFunctions::resourceId)
        .add("subscriptionResourceId", 2, any, ResourceIdFunctions::subscriptionResourceId)
        .add("tenantResourceId", 2, any, call -> id(call, "", texts(call)))
        .add("extensionResourceId", 3, any, ResourceIdFunctions::extensionResourceId)
        .add("managementGroupResourceId", 3, any, ResourceIdFunctions::managementGroupResourceId);
  }

  private static List<String> texts(Arguments call) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : call.values()) {
      if (!value.isTextual()) {
        throw call.fail(
            "expects its parameters to be strings. Please see https://aka.ms/arm-functions for usage details");
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  private static JsonNode resourceId(Arguments call) {
    List<String> texts = texts(call);
    int type = typeIndex(call, texts, 2);
    DeploymentScope scope = call.scope().context().deploymentScope();
    String subscription = scope.subscriptionId();
    String group = scope.resourceGroupName();
    if (type == 2) {
      subscription = texts.get(0);
      group = texts.get(1);
    } else if (type == 1 && group != null && !isGuid(texts.get(0))) {
      group = texts.get(0);
    } else if (type == 1) {
      subscription = texts.get(0);
    }
    String prefix =
        "/subscriptions/" + subscription + (group == null ? "" : "/resourceGroups/" + group);
    return id(call, prefix, texts.subList(type, texts.size()));
  }

  private static JsonNode subscriptionResourceId(Arguments call) {
    List<String> texts = texts(call);
    int type = typeIndex(call, texts, 1);
    String subscription =
        type == 1 ? texts.get(0) : call.scope().context().deploymentScope().subscriptionId();
    return id(call, "/subscriptions/" + subscription, texts.subList(type, texts.size()));
  }

  private static JsonNode extensionResourceId(Arguments call) {
    List<String> texts = texts(call);
    String scope = texts.get(0);
    String prefix = scope.endsWith("/") ? scope.substring(0, scope.length() - 1) : scope;
    return id(call, prefix, texts.subList(1, texts.size()));
  }

  private static JsonNode managementGroupResourceId(Arguments call) {
    List<String> texts = texts(call);
    String prefix = "/providers/Microsoft.Management/managementGroups/" + texts.get(0);
    return id(call, prefix, texts.subList(1, texts.size()));
  }

  private static int typeIndex(Arguments call, List<String> texts, int last) {
    for (int i = 0; i <= last && i < texts.size(); i++) {
      if (texts.get(i).contains("/")) {
        return i;
      }
    }
    throw new ExpressionException(
        "Unable to evaluate template language function '"
            + call.function()
            + "': function requires a fully qualified resource type with at least one '/'. Please see"
            + " https://aka.ms/arm-functions for usage details");
  }

  private static boolean isGuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static JsonNode id(Arguments call, String prefix, List<String> typeAndNames) {
    String type = typeAndNames.get(0);
    String[] segments = type.split("/", -1);
    List<String> names = typeAndNames.subList(1, typeAndNames.size());
    if (segments.length - 1 != names.size()) {
      throw new ExpressionException(
          "Unable to evaluate template language function '"
              + call.function()
              + "': the type '"
              + type
              + "' requires '"
              + (segments.length - 1)
              + "' resource name argument(s). Please see https://aka.ms/arm-functions for usage details");
    }
    if (type.equalsIgnoreCase(RESOURCE_GROUPS) && SUBSCRIPTION.matcher(prefix).matches()) {
      return TextNode.valueOf(prefix + "/resourceGroups/" + names.get(0));
    }
    var id = new StringBuilder(prefix).append("/providers/").append(segments[0]);
    for (int i = 0; i < names.size(); i++) {
      id.append('/').append(segments[i + 1]).append('/').append(names.get(i));
    }
    return TextNode.valueOf(id.toString());
  }
}
