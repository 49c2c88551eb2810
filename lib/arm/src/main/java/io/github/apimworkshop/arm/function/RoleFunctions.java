package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids of built-in roles, and names of role assignments that every tool gives alike
 * (github.com/Azure/bicep, release 0.42.1 and pull request 20293, read 2026-11).
 */
final class RoleFunctions {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
  private static final String ROLES = "/providers/Microsoft.Authorization/roleDefinitions/";

  private RoleFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("roleDefinitions", 1, RoleFunctions::roleDefinitions)
        .add("getRoleAssignmentName", 1, RoleFunctions::roleAssignmentName);
  }

  private static JsonNode roleDefinitions(Arguments call) {
    DeploymentScope scope = call.scope().context().deploymentScope();
    String name = call.text(0);
    String guid =
        scope
            .roles()
            .guid(name)
            .orElseThrow(() -> call.fail("knows no built-in role with the name '" + name + "'"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", "/subscriptions/" + scope.subscriptionId() + ROLES + guid)
        .put("roleDefinitionId", guid);
  }

  private static JsonNode roleAssignmentName(Arguments call) {
    String scope = property(call, "scope").replaceAll("/+$", "");
    String principal = property(call, "principalId");
    String role = property(call, "roleDefinitionId");
    int last = role.lastIndexOf('/') + 1;
    if (!GUID.matcher(principal).matches()) {
      throw call.fail("expects the property 'principalId' to be a GUID");
    }
    if (!role.regionMatches(true, last - ROLES.length(), ROLES, 0, ROLES.length())) {
      throw call.fail("expects the property 'roleDefinitionId' to be the id of a role definition");
    }
    String joined = scope + "-" + principal + "-" + role.substring(last);
    return TextNode.valueOf(NameGuid.of(joined.toLowerCase(Locale.ROOT)));
  }

  private static String property(Arguments call, String name) {
    JsonNode value = call.object(0).path(name);
    if (!value.isTextual()) {
      throw call.fail("expects the property '" + name + "' to be a string");
    }
    return value.textValue();
  }
}
