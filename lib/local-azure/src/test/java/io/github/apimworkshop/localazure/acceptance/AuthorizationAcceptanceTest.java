package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthorizationAcceptanceTest extends LocalAzureTest {
  private static final String OPENAI_USER = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";
  private static final String ASSIGNMENTS = "/providers/Microsoft.Authorization/roleAssignments/";
  private static final String GUID = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String OTHER_GUID = "aaaaaaaa-0000-4000-8000-000000000002";

  @BeforeEach
  void accountWithDeployment() {
    createAccount();
    azure.put(
        ACCOUNT + "/deployments/gpt-4o",
        """
        {'sku':{'name':'Standard','capacity':10},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "account, 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd, 200",
    "group, 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd, 200",
    "subscription, 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd, 200",
    "account, a97b65f3-24c7-4388-baec-2e87135dc908, 200",
    "account, a001fd3d-188f-4b5d-821b-7da978bf7442, 200",
    "account, b24988ac-6180-42a0-ab88-20f7382dd24c, 401",
    "account, acdd72a7-3385-48ef-bd42-f606fba81ae7, 401",
    "account, 25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68, 401",
  })
  void inference_withARole_isAllowedByItsDataActions(String scope, String role, int expected) {
    assertThat(infer()).isEqualTo(401);
    Answer assigned = assign(scopeOf(scope), GUID, role);
    assertThat(assigned.status()).as(assigned.http().body()).isEqualTo(201);
    assertThat(infer()).isEqualTo(expected);
    azure.delete(scopeOf(scope) + ASSIGNMENTS + GUID);
    assertThat(infer()).isEqualTo(401);
  }

  @Test
  void assignment_again_isUpdatedOrRefused() {
    assertThat(assign(ACCOUNT, GUID, OPENAI_USER).status()).isEqualTo(201);
    assertThat(assign(ACCOUNT, GUID, OPENAI_USER).status()).isEqualTo(200);
    Answer twin = assign(ACCOUNT, OTHER_GUID, OPENAI_USER);
    assertThat(twin.status()).isEqualTo(409);
    assertThat(twin.error().path("code").asText()).isEqualTo("RoleAssignmentExists");
    Answer changed = assign(ACCOUNT, GUID, "a97b65f3-24c7-4388-baec-2e87135dc908");
    assertThat(changed.status()).isEqualTo(400);
    assertThat(changed.error().path("code").asText()).isEqualTo("RoleAssignmentUpdateNotPermitted");
  }

  @Test
  void assignment_ofARoleThatIsNotListed_isStoredAndAllowsNothing() {
    assertThat(assign(ACCOUNT, GUID, "eadc314b-1a2d-4efa-be10-5d325db5065e").status())
        .isEqualTo(201);
    assertThat(infer()).isEqualTo(401);
  }

  @Test
  void assignment_withIdsThatAreNoGuids_isRefused() {
    assertThat(assign(ACCOUNT, GUID, "no-guid").error().path("code").asText())
        .isEqualTo("InvalidRoleDefinitionId");
    assertThat(assign(ACCOUNT, "not-a-guid", OPENAI_USER).status()).isEqualTo(400);
  }

  @Test
  void list_ofAScope_holdsInheritedAndBelow() {
    assign(GROUP, GUID, OPENAI_USER);
    assign(ACCOUNT, OTHER_GUID, OPENAI_USER);
    assertThat(names(ACCOUNT, "")).containsExactlyInAnyOrder(GUID, OTHER_GUID);
    assertThat(names(GROUP, "")).containsExactlyInAnyOrder(GUID, OTHER_GUID);
    assertThat(names(GROUP, "?$filter=atScope()")).containsExactly(GUID);
    assertThat(names(GROUP, "?$filter=principalId%20eq%20'nobody'")).isEmpty();
  }

  @Test
  void roleDefinition_byNameAndById_isFound() {
    String definitions =
        "/subscriptions/"
            + LocalAzure.SUBSCRIPTION_ID
            + "/providers/Microsoft.Authorization/roleDefinitions";
    JsonNode byName =
        azure
            .get(definitions + "?$filter=roleName%20eq%20'Cognitive%20Services%20OpenAI%20User'")
            .body()
            .path("value");
    assertThat(byName).hasSize(1);
    assertThat(byName.at("/0/name").asText()).isEqualTo(OPENAI_USER);
    assertThat(azure.get(definitions + "/" + OPENAI_USER).status()).isEqualTo(200);
  }

  private List<String> names(String scope, String filter) {
    List<String> names = new ArrayList<>();
    azure
        .get(scope + ASSIGNMENTS.substring(0, ASSIGNMENTS.length() - 1) + filter)
        .body()
        .path("value")
        .forEach(it -> names.add(it.path("name").asText()));
    return names;
  }

  private Answer assign(String scope, String guid, String role) {
    return azure.put(
        scope + ASSIGNMENTS + guid,
        """
        {'properties':{'roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/%s',
         'principalId':'%s','principalType':'User'}}
        """
            .formatted(role, LocalAzure.ATTENDEE_ID));
  }

  private static String scopeOf(String name) {
    return switch (name) {
      case "account" -> ACCOUNT;
      case "group" -> GROUP;
      default -> "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID;
    };
  }

  private int infer() {
    String token =
        azure
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            azure.identity()
                                + "/metadata/identity/oauth2/token?resource=https://cognitiveservices.azure.com"))
                    .header("Metadata", "true")
                    .build())
            .body()
            .path("access_token")
            .asText();
    String endpoint = azure.get(ACCOUNT).body().at("/properties/endpoint").asText();
    return azure
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        endpoint
                            + "openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
                .build())
        .status();
  }
}
