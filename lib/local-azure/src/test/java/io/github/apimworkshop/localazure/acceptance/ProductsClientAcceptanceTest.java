package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.apimanagement.models.PolicyIdName;
import com.azure.resourcemanager.resources.fluent.ResourcesClient;
import com.azure.resourcemanager.resources.fluent.models.GenericResourceInner;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Products, groups and users by {@code azure-resourcemanager-apimanagement}, call by call. */
final class ProductsClientAcceptanceTest extends ServiceClientTest {
  private static final String TYPE = "Microsoft.ApiManagement/service";
  private static final String VERSION = "2024-05-01";

  @Test
  @Shows({
    "PUT " + TYPE + "/products",
    "GET " + TYPE + "/products",
    "HEAD " + TYPE + "/products",
    "PATCH " + TYPE + "/products",
    "list " + TYPE + "/products",
    "DELETE " + TYPE + "/products"
  })
  void products_createReadUpdateListAndDelete() {
    var product =
        manager
            .products()
            .define("gold")
            .withExistingService("rg", "apim1")
            .withDisplayName("Gold")
            .create();
    product.update().withDescription("more").withIfMatch("*").apply();
    manager.products().getEntityTag("rg", "apim1", "gold");
    assertThat(manager.products().get("rg", "apim1", "gold").description()).isEqualTo("more");
    assertThat(manager.products().listByService("rg", "apim1")).hasSize(1);
    manager.products().delete("rg", "apim1", "gold", "*");
    assertThat(manager.products().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/products/apis",
    "GET " + TYPE + "/products/apis",
    "HEAD " + TYPE + "/products/apis",
    "list " + TYPE + "/products/apis",
    "DELETE " + TYPE + "/products/apis",
    "GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers"
        + "/Microsoft.ApiManagement/service/{service}/apis/{api}/products"
  })
  void productApis_areAddedAndTaken() {
    productAndApi();
    manager.productApis().createOrUpdate("rg", "apim1", "gold", "chat");
    manager.productApis().checkEntityExists("rg", "apim1", "gold", "chat");
    assertThat(manager.productApis().listByProduct("rg", "apim1", "gold")).hasSize(1);
    assertThat(manager.apiProducts().listByApis("rg", "apim1", "chat"))
        .singleElement()
        .satisfies(it -> assertThat(it.name()).isEqualTo("gold"));
    assertThat(member("/products/gold/apis/chat").path("path").asText()).isEqualTo("chat");
    manager.productApis().delete("rg", "apim1", "gold", "chat");
    assertThat(manager.productApis().listByProduct("rg", "apim1", "gold")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/products/groups",
    "GET " + TYPE + "/products/groups",
    "HEAD " + TYPE + "/products/groups",
    "list " + TYPE + "/products/groups",
    "DELETE " + TYPE + "/products/groups",
    "PUT " + TYPE + "/products/tags",
    "GET " + TYPE + "/products/tags",
    "list " + TYPE + "/products/tags",
    "DELETE " + TYPE + "/products/tags"
  })
  void productGroupsAndTags_areAddedAndTaken() {
    productAndApi();
    manager.productGroups().createOrUpdate("rg", "apim1", "gold", "developers");
    manager.productGroups().checkEntityExists("rg", "apim1", "gold", "developers");
    assertThat(manager.productGroups().listByProduct("rg", "apim1", "gold"))
        .singleElement()
        .satisfies(it -> assertThat(it.builtIn()).isTrue());
    assertThat(member("/products/gold/groups/developers").path("builtIn").asBoolean()).isTrue();
    manager.productGroups().delete("rg", "apim1", "gold", "developers");
    assertThat(manager.productGroups().listByProduct("rg", "apim1", "gold")).isEmpty();
    azure.put(SERVICE + "/tags/llm", "{'properties':{'displayName':'LLM'}}");
    manager.tags().assignToProduct("rg", "apim1", "gold", "llm");
    assertThat(manager.tags().getByProduct("rg", "apim1", "gold", "llm").displayName())
        .isEqualTo("LLM");
    assertThat(manager.tags().listByProduct("rg", "apim1", "gold")).hasSize(1);
    manager.tags().detachFromProduct("rg", "apim1", "gold", "llm");
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/products/apiLinks",
    "GET " + TYPE + "/products/apiLinks",
    "list " + TYPE + "/products/apiLinks",
    "DELETE " + TYPE + "/products/apiLinks",
    "PUT " + TYPE + "/products/groupLinks",
    "GET " + TYPE + "/products/groupLinks",
    "list " + TYPE + "/products/groupLinks",
    "DELETE " + TYPE + "/products/groupLinks"
  })
  void productLinks_makeAndTakeMembership() {
    productAndApi();
    ResourcesClient generic = azure.resources().serviceClient().getResources();
    link(generic, "apiLinks", "apiId", "/apis/chat");
    link(generic, "groupLinks", "groupId", "/groups/developers");
    assertThat(manager.productApis().listByProduct("rg", "apim1", "gold")).hasSize(1);
    assertThat(manager.productGroups().listByProduct("rg", "apim1", "gold")).hasSize(1);
    generic.deleteById(SERVICE + "/products/gold/apiLinks/l", VERSION);
    generic.deleteById(SERVICE + "/products/gold/groupLinks/l", VERSION);
    assertThat(manager.productApis().listByProduct("rg", "apim1", "gold")).isEmpty();
    assertThat(manager.productGroups().listByProduct("rg", "apim1", "gold")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/products/policies",
    "GET " + TYPE + "/products/policies",
    "HEAD " + TYPE + "/products/policies",
    "list " + TYPE + "/products/policies",
    "DELETE " + TYPE + "/products/policies"
  })
  void productPolicies_createReadListAndDelete() {
    productAndApi();
    PolicyIdName name = PolicyIdName.POLICY;
    manager.productPolicies().createOrUpdate("rg", "apim1", "gold", name, policy("<base />"));
    manager.productPolicies().getEntityTag("rg", "apim1", "gold", name);
    assertThat(manager.productPolicies().get("rg", "apim1", "gold", name).value())
        .contains("<base />");
    assertThat(manager.productPolicies().listByProduct("rg", "apim1", "gold").value()).hasSize(1);
    manager.productPolicies().delete("rg", "apim1", "gold", name, "*");
    assertThat(manager.productPolicies().listByProduct("rg", "apim1", "gold").value()).isEmpty();
  }

  @Test
  @Shows(
      "GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers"
          + "/Microsoft.ApiManagement/service/{service}/products/{product}/subscriptions")
  void productSubscriptions_areThoseOfTheProduct() {
    productAndApi();
    subscribe("/products/gold");
    assertThat(manager.productSubscriptions().list("rg", "apim1", "gold")).hasSize(1);
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/groups",
    "GET " + TYPE + "/groups",
    "HEAD " + TYPE + "/groups",
    "PATCH " + TYPE + "/groups",
    "list " + TYPE + "/groups",
    "DELETE " + TYPE + "/groups",
    "PUT " + TYPE + "/users",
    "GET " + TYPE + "/users",
    "HEAD " + TYPE + "/users",
    "PATCH " + TYPE + "/users",
    "list " + TYPE + "/users",
    "DELETE " + TYPE + "/users",
    "PUT " + TYPE + "/groups/users",
    "GET " + TYPE + "/groups/users",
    "HEAD " + TYPE + "/groups/users",
    "list " + TYPE + "/groups/users",
    "DELETE " + TYPE + "/groups/users"
  })
  void groupsAndUsers_createReadUpdateListAndDelete() {
    var group =
        manager
            .groups()
            .define("class")
            .withExistingService("rg", "apim1")
            .withDisplayName("Class")
            .create();
    group.update().withDescription("room 3").withIfMatch("*").apply();
    manager.groups().getEntityTag("rg", "apim1", "class");
    assertThat(manager.groups().get("rg", "apim1", "class").description()).isEqualTo("room 3");
    assertThat(manager.groups().listByService("rg", "apim1")).hasSize(4);
    var user =
        manager
            .users()
            .define("ada")
            .withExistingService("rg", "apim1")
            .withEmail("ada@example.com")
            .withFirstName("Ada")
            .withLastName("L")
            .create();
    user.update().withNote("early").withIfMatch("*").apply();
    manager.users().getEntityTag("rg", "apim1", "ada");
    assertThat(manager.users().get("rg", "apim1", "ada").note()).isEqualTo("early");
    assertThat(manager.users().listByService("rg", "apim1"))
        .extracting(it -> it.name())
        .contains("ada");
    manager.groupUsers().create("rg", "apim1", "class", "ada");
    assertThat(manager.groupUsers().checkEntityExists("rg", "apim1", "class", "ada")).isTrue();
    assertThat(manager.groupUsers().list("rg", "apim1", "class"))
        .singleElement()
        .satisfies(it -> assertThat(it.email()).isEqualTo("ada@example.com"));
    assertThat(member("/groups/class/users/ada").path("firstName").asText()).isEqualTo("Ada");
    manager.groupUsers().delete("rg", "apim1", "class", "ada");
    assertThat(manager.groupUsers().list("rg", "apim1", "class")).isEmpty();
    manager.users().delete("rg", "apim1", "ada", "*");
    manager.groups().delete("rg", "apim1", "class", "*");
    assertThat(manager.groups().listByService("rg", "apim1")).hasSize(3);
  }

  private void link(ResourcesClient generic, String type, String property, String target) {
    String id = SERVICE + "/products/gold/" + type;
    generic.createOrUpdateById(
        id + "/l",
        VERSION,
        new GenericResourceInner().withProperties(Map.of(property, SERVICE + target)));
    assertThat(generic.getById(id + "/l", VERSION).name()).isEqualTo("l");
    assertThat(azure.get(id).body().path("value")).hasSize(1);
  }

  private JsonNode member(String id) {
    return azure.get(SERVICE + id).body().path("properties");
  }

  private void productAndApi() {
    azure.put(
        SERVICE + "/products/gold", "{'properties':{'displayName':'Gold','state':'published'}}");
    azure.put(SERVICE + "/apis/chat", "{'properties':{'displayName':'Chat','path':'chat'}}");
  }
}
