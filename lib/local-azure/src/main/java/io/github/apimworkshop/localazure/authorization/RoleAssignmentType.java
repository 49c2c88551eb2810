package io.github.apimworkshop.localazure.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Role assignments (learn.microsoft.com/rest/api/authorization/role-assignments/create, read
 * 2026-11).
 */
final class RoleAssignmentType implements ResourceType {
  static final String NAME = "Microsoft.Authorization/roleAssignments";
  private static final List<String> IDENTITY = List.of("principalId", "roleDefinitionId");

  private final ProviderContext context;

  RoleAssignmentType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void checkName(ResourceId id) {
    try {
      UUID.fromString(id.name());
    } catch (IllegalArgumentException e) {
      throw Errors.badRequest(
          "InvalidRoleAssignmentId",
          "The role assignment ID '%s' is not valid. The role assignment ID must be a GUID."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    for (String required : IDENTITY) {
      if (!properties.path(required).isTextual()) {
        throw Errors.badRequest(
            "BadRequestFormat",
            "The request was incorrectly formatted: '" + required + "' is required.");
      }
    }
    ResourceId scope = request.id().parent().orElseThrow();
    properties.put("roleDefinitionId", role(properties, scope));
    checkGuid(properties.path("principalId").asText(), "InvalidPrincipalId", "principal");
    request.existing().ifPresent(existing -> checkUnchanged(existing, properties));
    checkUnique(request.id(), scope, properties);
    String now = Timestamps.format(context.clock().instant());
    properties.put("scope", scope.toString());
    if (!properties.hasNonNull("principalType")) {
      properties.put("principalType", "ServicePrincipal");
    }
    properties.put("createdOn", request.kept("createdOn", () -> now));
    properties.put("updatedOn", now);
    properties.put("createdBy", request.kept("createdBy", context::callerId));
    properties.put("updatedBy", context.callerId());
    return Resource.of(request.id(), "", Envelope.child(request, properties));
  }

  /** A role that is not listed here can be assigned; it allows no calls to models. */
  private static String role(ObjectNode properties, ResourceId scope) {
    String text = properties.path("roleDefinitionId").asText();
    String guid = text.substring(text.lastIndexOf('/') + 1);
    checkGuid(guid, "InvalidRoleDefinitionId", "role definition");
    String base = scope.subscription().map(id -> "/subscriptions/" + id).orElse("");
    return base + "/providers/" + RoleDefinitionType.NAME + "/" + guid;
  }

  private static void checkGuid(String text, String code, String what) {
    try {
      UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Errors.badRequest(
          code, "The %s ID '%s' is not valid: it must be a GUID.".formatted(what, text));
    }
  }

  private static void checkUnchanged(Resource existing, ObjectNode properties) {
    for (String name : IDENTITY) {
      if (!existing
          .properties()
          .path(name)
          .asText()
          .equalsIgnoreCase(properties.path(name).asText())) {
        throw Errors.badRequest(
            "RoleAssignmentUpdateNotPermitted",
            "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
      }
    }
  }

  private void checkUnique(ResourceId id, ResourceId scope, ObjectNode properties) {
    Optional<Resource> same =
        context.store().children(scope, NAME).stream()
            .filter(it -> !it.id().equals(id))
            .filter(
                it ->
                    IDENTITY.stream()
                        .allMatch(
                            name ->
                                it.properties()
                                    .path(name)
                                    .asText()
                                    .equalsIgnoreCase(properties.path(name).asText())))
            .findFirst();
    if (same.isPresent()) {
      throw new ArmException(
          409,
          "RoleAssignmentExists",
          "The role assignment already exists. The ID of the existing role assignment is "
              + same.get().id().name().replace("-", "")
              + ".");
    }
  }

  /**
   * Assignments of the scope, of what lies below it and, as they are inherited, of what contains
   * it.
   */
  @Override
  public Stream<Resource> listed(ResourceId scope, ResourceStore store, Query query) {
    boolean atScope =
        query
            .get("$filter")
            .map(filter -> filter.toLowerCase(Locale.ROOT).contains("atscope()"))
            .orElse(false);
    return store.ofType(NAME).stream()
        .filter(
            it -> {
              ResourceId assigned = it.id().parent().orElseThrow();
              return scope.isWithin(assigned) || (!atScope && assigned.isWithin(scope));
            });
  }
}
