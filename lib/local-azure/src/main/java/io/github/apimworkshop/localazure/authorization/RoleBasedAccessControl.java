package io.github.apimworkshop.localazure.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Decides by the role assignments in the store. Thread-safe. */
public final class RoleBasedAccessControl implements AccessControl {
  private static final String INFERENCE =
      "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";

  private final ResourceStore store;

  public RoleBasedAccessControl(ResourceStore store) {
    this.store = store;
  }

  @Override
  public boolean mayInfer(String principalId, ResourceId account) {
    for (Optional<ResourceId> scope = Optional.of(account);
        scope.isPresent();
        scope = scope.get().parent()) {
      for (Resource assignment : store.children(scope.get(), RoleAssignmentType.NAME)) {
        JsonNode properties = assignment.properties();
        if (properties.path("principalId").asText().equalsIgnoreCase(principalId)
            && allows(properties.path("roleDefinitionId").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean allows(String roleDefinitionId) {
    String guid = roleDefinitionId.substring(roleDefinitionId.lastIndexOf('/') + 1);
    Optional<RoleDefinition> builtIn = BuiltInRoles.find(guid);
    if (builtIn.isPresent()) {
      return anyMatches(builtIn.get().dataActions());
    }
    return store.ofType(RoleDefinitionType.NAME).stream()
        .filter(role -> role.id().name().equalsIgnoreCase(guid))
        .flatMap(role -> elements(role.properties().path("permissions")))
        .anyMatch(
            permission ->
                anyMatches(texts(permission.path("dataActions")))
                    && !anyMatches(texts(permission.path("notDataActions"))));
  }

  private static boolean anyMatches(List<String> patterns) {
    return patterns.stream().anyMatch(RoleBasedAccessControl::matches);
  }

  private static boolean matches(String pattern) {
    String expression = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    return INFERENCE.toLowerCase(Locale.ROOT).matches(expression);
  }

  private static List<String> texts(JsonNode array) {
    return elements(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
