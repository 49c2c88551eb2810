package io.github.apimworkshop.localazure.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/**
 * A role built into Azure.
 *
 * @param id GUID
 * @param dataActions what it allows beyond management, with wildcards
 */
record RoleDefinition(
    String id, String name, String description, List<String> actions, List<String> dataActions) {

  ObjectNode document(ResourceId scope) {
    ResourceId resource = scope.provider("Microsoft.Authorization", "roleDefinitions", id);
    ObjectNode document = Envelope.identifiers(resource);
    ObjectNode properties = document.putObject("properties");
    properties.put("roleName", name);
    properties.put("type", "BuiltInRole");
    properties.put("description", description);
    properties.putArray("assignableScopes").add("/");
    ObjectNode permission = properties.putArray("permissions").addObject();
    actions.forEach(permission.putArray("actions")::add);
    permission.putArray("notActions");
    dataActions.forEach(permission.putArray("dataActions")::add);
    permission.putArray("notDataActions");
    return document;
  }
}
