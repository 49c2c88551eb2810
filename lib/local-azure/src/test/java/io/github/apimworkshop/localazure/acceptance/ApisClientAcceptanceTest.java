package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.apimanagement.fluent.models.PolicyContractInner;
import com.azure.resourcemanager.apimanagement.models.ApiContract;
import com.azure.resourcemanager.apimanagement.models.ApiReleaseContract;
import com.azure.resourcemanager.apimanagement.models.ApiVersionSetContract;
import com.azure.resourcemanager.apimanagement.models.ContentFormat;
import com.azure.resourcemanager.apimanagement.models.DiagnosticContract;
import com.azure.resourcemanager.apimanagement.models.LoggerType;
import com.azure.resourcemanager.apimanagement.models.OperationContract;
import com.azure.resourcemanager.apimanagement.models.ParameterContract;
import com.azure.resourcemanager.apimanagement.models.PolicyContentFormat;
import com.azure.resourcemanager.apimanagement.models.PolicyIdName;
import com.azure.resourcemanager.apimanagement.models.Protocol;
import com.azure.resourcemanager.apimanagement.models.SchemaContract;
import com.azure.resourcemanager.apimanagement.models.TagContract;
import com.azure.resourcemanager.apimanagement.models.VersioningScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** APIs and what belongs to them by {@code azure-resourcemanager-apimanagement}, call by call. */
final class ApisClientAcceptanceTest extends ServiceClientTest {
  private static final String APIS = "Microsoft.ApiManagement/service/apis";
  private static final String POLICY =
      "<policies><inbound><base /><set-header name=\"a\" exists-action=\"override\">"
          + "<value>@(context.Api.Id + \"&\")</value></set-header></inbound>"
          + "<backend><base /></backend><outbound><base /></outbound>"
          + "<on-error><base /></on-error></policies>";

  @Test
  @Shows({
    "PUT " + APIS,
    "GET " + APIS,
    "HEAD " + APIS,
    "PATCH " + APIS,
    "list " + APIS,
    "DELETE " + APIS
  })
  void apis_createReadUpdateListAndDelete() {
    ApiContract api = api();
    assertThat(api.isCurrent()).isTrue();
    assertThat(api.apiRevision()).isEqualTo("1");
    api.update().withDisplayName("Other").withIfMatch("*").apply();
    manager.apis().getEntityTag("rg", "apim1", "chat");
    assertThat(manager.apis().get("rg", "apim1", "chat").displayName()).isEqualTo("Other");
    assertThat(manager.apis().listByService("rg", "apim1")).hasSize(1);
    manager.apis().delete("rg", "apim1", "chat", "*");
    assertThat(manager.apis().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  void apis_import_createsOperationsAndAnswersNoDocument() {
    manager
        .apis()
        .define("imported")
        .withExistingService("rg", "apim1")
        .withPath("imported")
        .withFormat(ContentFormat.OPENAPI)
        .withValue(
            """
            openapi: 3.0.1
            info: {title: Imported, version: '1'}
            paths:
              /a/{id}:
                get:
                  operationId: get-a
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok}}
            """)
        .create();
    assertThat(manager.apiOperations().listByApi("rg", "apim1", "imported"))
        .singleElement()
        .satisfies(it -> assertThat(it.urlTemplate()).isEqualTo("/a/{id}"));
    assertThat(azure.get(SERVICE + "/apis/imported").body().path("properties").has("value"))
        .isFalse();
  }

  @Test
  @Shows({
    "PUT " + APIS + "/operations",
    "GET " + APIS + "/operations",
    "HEAD " + APIS + "/operations",
    "PATCH " + APIS + "/operations",
    "list " + APIS + "/operations",
    "DELETE " + APIS + "/operations"
  })
  void operations_createReadUpdateListAndDelete() {
    api();
    OperationContract operation = operation();
    operation.update().withDisplayName("Ask").withIfMatch("*").apply();
    manager.apiOperations().getEntityTag("rg", "apim1", "chat", "ask");
    assertThat(manager.apiOperations().get("rg", "apim1", "chat", "ask").displayName())
        .isEqualTo("Ask");
    assertThat(manager.apiOperations().listByApi("rg", "apim1", "chat")).hasSize(1);
    manager.apiOperations().delete("rg", "apim1", "chat", "ask", "*");
    assertThat(manager.apiOperations().listByApi("rg", "apim1", "chat")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + APIS + "/policies",
    "GET " + APIS + "/policies",
    "HEAD " + APIS + "/policies",
    "list " + APIS + "/policies",
    "DELETE " + APIS + "/policies"
  })
  void apiPolicies_createReadListAndDelete() {
    api();
    manager.apiPolicies().createOrUpdate("rg", "apim1", "chat", PolicyIdName.POLICY, document());
    manager.apiPolicies().getEntityTag("rg", "apim1", "chat", PolicyIdName.POLICY);
    assertThat(manager.apiPolicies().get("rg", "apim1", "chat", PolicyIdName.POLICY).value())
        .contains("\"&amp;\"");
    assertThat(manager.apiPolicies().listByApi("rg", "apim1", "chat").value()).hasSize(1);
    manager.apiPolicies().delete("rg", "apim1", "chat", PolicyIdName.POLICY, "*");
    assertThat(manager.apiPolicies().listByApi("rg", "apim1", "chat").value()).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + APIS + "/operations/policies",
    "GET " + APIS + "/operations/policies",
    "HEAD " + APIS + "/operations/policies",
    "list " + APIS + "/operations/policies",
    "DELETE " + APIS + "/operations/policies"
  })
  void operationPolicies_createReadListAndDelete() {
    api();
    operation();
    manager
        .apiOperationPolicies()
        .define(PolicyIdName.POLICY)
        .withExistingOperation("rg", "apim1", "chat", "ask")
        .withValue(POLICY)
        .withFormat(PolicyContentFormat.RAWXML)
        .create();
    manager.apiOperationPolicies().getEntityTag("rg", "apim1", "chat", "ask", PolicyIdName.POLICY);
    assertThat(
            manager
                .apiOperationPolicies()
                .get("rg", "apim1", "chat", "ask", PolicyIdName.POLICY)
                .value())
        .contains("set-header");
    assertThat(manager.apiOperationPolicies().listByOperation("rg", "apim1", "chat", "ask").value())
        .hasSize(1);
    manager.apiOperationPolicies().delete("rg", "apim1", "chat", "ask", PolicyIdName.POLICY, "*");
    assertThat(manager.apiOperationPolicies().listByOperation("rg", "apim1", "chat", "ask").value())
        .isEmpty();
  }

  @Test
  @Shows({
    "GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers"
        + "/Microsoft.ApiManagement/service/{service}/apis"
        + "/{api}/revisions",
    "PUT " + APIS + "/releases",
    "GET " + APIS + "/releases",
    "HEAD " + APIS + "/releases",
    "PATCH " + APIS + "/releases",
    "list " + APIS + "/releases",
    "DELETE " + APIS + "/releases"
  })
  void revisionsAndReleases_makeAnotherRevisionTheCurrentOne() {
    ApiContract first = api();
    manager
        .apis()
        .define("chat;rev=2")
        .withExistingService("rg", "apim1")
        .withPath("chat")
        .withSourceApiId(first.id())
        .withApiRevisionDescription("second")
        .create();
    assertThat(manager.apiRevisions().listByService("rg", "apim1", "chat")).hasSize(2);
    ApiReleaseContract release =
        manager
            .apiReleases()
            .define("r2")
            .withExistingApi("rg", "apim1", "chat")
            .withApiId("/apis/chat;rev=2")
            .withNotes("now")
            .create();
    release.update().withNotes("later").withIfMatch("*").apply();
    manager.apiReleases().getEntityTag("rg", "apim1", "chat", "r2");
    assertThat(manager.apiReleases().get("rg", "apim1", "chat", "r2").notes()).isEqualTo("later");
    assertThat(manager.apiReleases().listByService("rg", "apim1", "chat")).hasSize(1);
    assertThat(manager.apis().get("rg", "apim1", "chat").apiRevision()).isEqualTo("2");
    manager.apiReleases().delete("rg", "apim1", "chat", "r2", "*");
    assertThat(manager.apiReleases().listByService("rg", "apim1", "chat")).isEmpty();
  }

  @Test
  @Shows({
    "PUT Microsoft.ApiManagement/service/apiVersionSets",
    "GET Microsoft.ApiManagement/service/apiVersionSets",
    "HEAD Microsoft.ApiManagement/service/apiVersionSets",
    "PATCH Microsoft.ApiManagement/service/apiVersionSets",
    "list Microsoft.ApiManagement/service/apiVersionSets",
    "DELETE Microsoft.ApiManagement/service/apiVersionSets"
  })
  void versionSets_createReadUpdateListAndDelete() {
    ApiVersionSetContract set =
        manager
            .apiVersionSets()
            .define("chat-versions")
            .withExistingService("rg", "apim1")
            .withDisplayName("Chat")
            .withVersioningScheme(VersioningScheme.SEGMENT)
            .create();
    set.update().withDescription("all").withIfMatch("*").apply();
    manager.apiVersionSets().getEntityTag("rg", "apim1", "chat-versions");
    assertThat(manager.apiVersionSets().get("rg", "apim1", "chat-versions").description())
        .isEqualTo("all");
    assertThat(manager.apiVersionSets().listByService("rg", "apim1")).hasSize(1);
    manager.apiVersionSets().delete("rg", "apim1", "chat-versions", "*");
    assertThat(manager.apiVersionSets().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + APIS + "/schemas",
    "GET " + APIS + "/schemas",
    "HEAD " + APIS + "/schemas",
    "list " + APIS + "/schemas",
    "DELETE " + APIS + "/schemas"
  })
  void schemas_createReadListAndDelete() {
    api();
    SchemaContract schema =
        manager
            .apiSchemas()
            .define("s1")
            .withExistingApi("rg", "apim1", "chat")
            .withContentType("application/vnd.oai.openapi.components+json")
            .withComponents(Map.of("schemas", Map.of()))
            .create();
    assertThat(schema.contentType()).endsWith("components+json");
    manager.apiSchemas().getEntityTag("rg", "apim1", "chat", "s1");
    assertThat(manager.apiSchemas().get("rg", "apim1", "chat", "s1").name()).isEqualTo("s1");
    assertThat(manager.apiSchemas().listByApi("rg", "apim1", "chat")).hasSize(1);
    manager.apiSchemas().delete("rg", "apim1", "chat", "s1", "*");
    assertThat(manager.apiSchemas().listByApi("rg", "apim1", "chat")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + APIS + "/diagnostics",
    "GET " + APIS + "/diagnostics",
    "HEAD " + APIS + "/diagnostics",
    "PATCH " + APIS + "/diagnostics",
    "list " + APIS + "/diagnostics",
    "DELETE " + APIS + "/diagnostics"
  })
  void apiDiagnostics_createReadUpdateListAndDelete() {
    api();
    manager
        .loggers()
        .define("insights")
        .withExistingService("rg", "apim1")
        .withLoggerType(LoggerType.APPLICATION_INSIGHTS)
        .withCredentials(Map.of("instrumentationKey", "k"))
        .create();
    DiagnosticContract diagnostic =
        manager
            .apiDiagnostics()
            .define("applicationinsights")
            .withExistingApi("rg", "apim1", "chat")
            .withLoggerId("/loggers/insights")
            .create();
    diagnostic.update().withLogClientIp(true).withIfMatch("*").apply();
    manager.apiDiagnostics().getEntityTag("rg", "apim1", "chat", "applicationinsights");
    assertThat(
            manager
                .apiDiagnostics()
                .get("rg", "apim1", "chat", "applicationinsights")
                .logClientIp())
        .isTrue();
    assertThat(manager.apiDiagnostics().listByService("rg", "apim1", "chat")).hasSize(1);
    manager.apiDiagnostics().delete("rg", "apim1", "chat", "applicationinsights", "*");
    assertThat(manager.apiDiagnostics().listByService("rg", "apim1", "chat")).isEmpty();
  }

  @Test
  @Shows({
    "PUT Microsoft.ApiManagement/service/tags",
    "GET Microsoft.ApiManagement/service/tags",
    "HEAD Microsoft.ApiManagement/service/tags",
    "PATCH Microsoft.ApiManagement/service/tags",
    "list Microsoft.ApiManagement/service/tags",
    "DELETE Microsoft.ApiManagement/service/tags",
    "PUT " + APIS + "/tags",
    "GET " + APIS + "/tags",
    "HEAD " + APIS + "/tags",
    "list " + APIS + "/tags",
    "DELETE " + APIS + "/tags",
    "PUT " + APIS + "/operations/tags",
    "GET " + APIS + "/operations/tags",
    "list " + APIS + "/operations/tags",
    "DELETE " + APIS + "/operations/tags"
  })
  void tags_areAssignedToApiAndOperation() {
    api();
    operation();
    TagContract tag =
        manager
            .tags()
            .define("llm")
            .withExistingService("rg", "apim1")
            .withDisplayName("LLM")
            .create();
    tag.update().withDisplayName("Models").withIfMatch("*").apply();
    manager.tags().getEntityState("rg", "apim1", "llm");
    assertThat(manager.tags().get("rg", "apim1", "llm").displayName()).isEqualTo("Models");
    manager.tags().assignToApi("rg", "apim1", "chat", "llm");
    manager.tags().getEntityStateByApi("rg", "apim1", "chat", "llm");
    assertThat(manager.tags().getByApi("rg", "apim1", "chat", "llm").displayName())
        .isEqualTo("Models");
    assertThat(manager.tags().listByApi("rg", "apim1", "chat")).hasSize(1);
    manager.tags().detachFromApi("rg", "apim1", "chat", "llm");
    assertThat(manager.tags().listByApi("rg", "apim1", "chat")).isEmpty();
    manager.tags().assignToOperation("rg", "apim1", "chat", "ask", "llm");
    assertThat(manager.tags().getByOperation("rg", "apim1", "chat", "ask", "llm").displayName())
        .isEqualTo("Models");
    assertThat(manager.tags().listByOperation("rg", "apim1", "chat", "ask")).hasSize(1);
    manager.tags().detachFromOperation("rg", "apim1", "chat", "ask", "llm");
    manager.tags().delete("rg", "apim1", "llm", "*");
    assertThat(manager.tags().listByService("rg", "apim1")).isEmpty();
  }

  private ApiContract api() {
    return manager
        .apis()
        .define("chat")
        .withExistingService("rg", "apim1")
        .withPath("chat")
        .withDisplayName("Chat")
        .withServiceUrl("https://example.com")
        .withProtocols(List.of(Protocol.HTTPS))
        .create();
  }

  private OperationContract operation() {
    return manager
        .apiOperations()
        .define("ask")
        .withExistingApi("rg", "apim1", "chat")
        .withDisplayName("ask")
        .withMethod("POST")
        .withUrlTemplate("/ask/{model}")
        .withTemplateParameters(
            List.of(new ParameterContract().withName("model").withType("string")))
        .create();
  }

  private static PolicyContractInner document() {
    return new PolicyContractInner().withFormat(PolicyContentFormat.RAWXML).withValue(POLICY);
  }
}
