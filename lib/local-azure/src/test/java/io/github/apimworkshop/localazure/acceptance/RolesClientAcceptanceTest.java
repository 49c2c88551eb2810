package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.authorization.fluent.models.PermissionInner;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import com.azure.resourcemanager.authorization.fluent.models.RoleDefinitionInner;
import com.azure.resourcemanager.authorization.models.BuiltInRole;
import com.azure.resourcemanager.authorization.models.PrincipalType;
import com.azure.resourcemanager.authorization.models.RoleAssignment;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import com.azure.resourcemanager.authorization.models.RoleDefinition;
import io.github.apimworkshop.localazure.LocalAzure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code azure-resourcemanager-authorization}, call by call. */
final class RolesClientAcceptanceTest extends LocalAzureTest {
  private static final String ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";
  private static final String DEFINITIONS = "Microsoft.Authorization/roleDefinitions";
  private static final String SUBSCRIPTION = "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID;
  private static final String USER_ROLE = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";
  private static final String PRINCIPAL = "11111111-2222-4333-8444-555555555555";
  private static final String NAME = "99999999-2222-4333-8444-555555555555";
  private static final String CUSTOM = "77777777-2222-4333-8444-555555555555";

  private AuthorizationManager manager;

  @BeforeEach
  void authenticate() {
    createAccount();
    manager = azure.authorization();
  }

  @Test
  @Shows({"list " + DEFINITIONS, "GET " + DEFINITIONS})
  void roleDefinitions_byScopeNameAndId_areFound() {
    RoleDefinition byName =
        manager
            .roleDefinitions()
            .getByScopeAndRoleName(SUBSCRIPTION, "Cognitive Services OpenAI User");
    assertThat(byName.id()).endsWith("/" + USER_ROLE);
    assertThat(manager.roleDefinitions().getById(byName.id()).roleName())
        .isEqualTo("Cognitive Services OpenAI User");
    assertThat(manager.roleDefinitions().getByScope(SUBSCRIPTION, USER_ROLE).permissions())
        .isNotEmpty();
    assertThat(manager.roleDefinitions().listByScope(SUBSCRIPTION)).hasSizeGreaterThan(10);
  }

  @Test
  @Shows({"PUT " + DEFINITIONS, "DELETE " + DEFINITIONS})
  void roleDefinitions_custom_isCreatedAndDeleted() {
    var client = manager.roleServiceClient().getRoleDefinitions();
    RoleDefinitionInner created =
        client.createOrUpdate(
            SUBSCRIPTION,
            CUSTOM,
            new RoleDefinitionInner()
                .withRoleName("Chat only")
                .withAssignableScopes(List.of(SUBSCRIPTION))
                .withPermissions(List.of(new PermissionInner().withActions(List.of("*/read")))));
    assertThat(created.roleType()).isEqualTo("CustomRole");
    assertThat(manager.roleDefinitions().getByScopeAndRoleName(SUBSCRIPTION, "Chat only").id())
        .isEqualTo(created.id());
    client.delete(SUBSCRIPTION, CUSTOM);
    assertThat(client.list(SUBSCRIPTION, "roleName eq 'Chat only'", Context.NONE)).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + ASSIGNMENTS,
    "GET " + ASSIGNMENTS,
    "list " + ASSIGNMENTS,
    "DELETE " + ASSIGNMENTS
  })
  void roleAssignments_createReadListAndDelete() {
    RoleAssignment created =
        manager
            .roleAssignments()
            .define(NAME)
            .forObjectId(PRINCIPAL)
            .withBuiltInRole(BuiltInRole.fromString("Cognitive Services OpenAI User"))
            .withScope(ACCOUNT)
            .create();
    assertThat(created.scope()).isEqualTo(ACCOUNT);
    assertThat(created.principalId()).isEqualTo(PRINCIPAL);
    assertThat(created.roleDefinitionId()).endsWith("/" + USER_ROLE);
    assertThat(manager.roleAssignments().getById(created.id()).name()).isEqualTo(NAME);
    assertThat(manager.roleAssignments().getByScope(ACCOUNT, NAME).id()).isEqualTo(created.id());
    assertThat(manager.roleAssignments().listByScope(ACCOUNT)).hasSize(1);
    assertThat(manager.roleAssignments().listByScope(GROUP)).hasSize(1);
    assertThat(manager.roleAssignments().listByServicePrincipal(PRINCIPAL)).hasSize(1);
    assertThat(manager.roleAssignments().listByServicePrincipal(LocalAzure.ATTENDEE_ID)).isEmpty();
    assertThat(
            manager
                .roleServiceClient()
                .getRoleAssignments()
                .listByResourceGroup("rg", "atScope()", null, Context.NONE))
        .isEmpty();
    manager.roleAssignments().deleteById(created.id());
    assertThat(manager.roleAssignments().listByScope(ACCOUNT)).isEmpty();
  }

  @Test
  @Shows(refused = "PUT " + ASSIGNMENTS)
  void roleAssignments_sameRoleUnderAnotherName_isRoleAssignmentExists() {
    assign(NAME, PRINCIPAL);
    assertThatThrownBy(() -> assign(CUSTOM, PRINCIPAL))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getValue().getCode()).isEqualTo("RoleAssignmentExists"));
    assertThatThrownBy(() -> assign(NAME, CUSTOM))
        .isInstanceOfSatisfying(
            ManagementException.class,
            e -> assertThat(e.getValue().getCode()).isEqualTo("RoleAssignmentUpdateNotPermitted"));
  }

  private RoleAssignmentInner assign(String name, String principal) {
    return manager
        .roleServiceClient()
        .getRoleAssignments()
        .create(
            ACCOUNT,
            name,
            new RoleAssignmentCreateParameters()
                .withPrincipalId(principal)
                .withPrincipalType(PrincipalType.SERVICE_PRINCIPAL)
                .withRoleDefinitionId("/providers/" + DEFINITIONS + "/" + USER_ROLE));
  }
}
