package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.models.ApiContract;
import com.azure.resourcemanager.apimanagement.models.BackendContract;
import com.azure.resourcemanager.apimanagement.models.BackendProtocol;
import com.azure.resourcemanager.apimanagement.models.OperationContract;
import com.azure.resourcemanager.apimanagement.models.ParameterContract;
import com.azure.resourcemanager.apimanagement.models.Protocol;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiAcceptanceTest extends LocalAzureTest {
  private static final String API = SERVICE + "/apis/openai";
  private static final String OPENAPI_JSON =
      """
      {"openapi":"3.0.1","info":{"title":"Azure OpenAI","version":"1"},
       "servers":[{"url":"https://models.example/openai"}],
       "paths":{"/deployments/{deployment-id}/chat/completions":{
         "parameters":[{"$ref":"#/components/parameters/deployment"}],
         "post":{"operationId":"ChatCompletions_Create","summary":"Chat",
           "parameters":[{"name":"api-version","in":"query","required":true,"schema":{"type":"string"}}],
           "responses":{"200":{"description":"OK","content":{"application/json":{"example":{"a":1}}}}}}},
         "/models":{"get":{"responses":{"200":{"description":"OK"}}}}},
       "components":{"parameters":{"deployment":{"name":"deployment-id","in":"path","required":true,
         "schema":{"type":"string"}}}}}
      """;

  @BeforeEach
  void service() {
    createService();
  }

  @Test
  void apiBackendAndOperation_throughTheSdk_areCreatedReadListedAndDeleted() {
    ApiManagementManager manager = azure.apiManagement();
    ApiContract api =
        manager
            .apis()
            .define("openai")
            .withExistingService("rg", "apim1")
            .withDisplayName("OpenAI")
            .withPath("openai")
            .withProtocols(List.of(Protocol.HTTPS))
            .create();
    assertThat(api.isCurrent()).isTrue();
    assertThat(api.apiRevision()).isEqualTo("1");
    OperationContract operation =
        manager
            .apiOperations()
            .define("chat")
            .withExistingApi("rg", "apim1", "openai")
            .withDisplayName("Chat")
            .withMethod("POST")
            .withUrlTemplate("/deployments/{id}/chat")
            .withTemplateParameters(
                List.of(new ParameterContract().withName("id").withType("string")))
            .create();
    assertThat(operation.urlTemplate()).isEqualTo("/deployments/{id}/chat");
    BackendContract backend =
        manager
            .backends()
            .define("b1")
            .withExistingService("rg", "apim1")
            .withUrl("https://b1.example")
            .withProtocol(BackendProtocol.HTTP)
            .create();
    assertThat(backend.url()).isEqualTo("https://b1.example");
    assertThat(manager.apis().listByService("rg", "apim1")).hasSize(1);
    assertThat(manager.apiOperations().listByApi("rg", "apim1", "openai")).hasSize(1);
    assertThat(manager.backends().listByService("rg", "apim1")).hasSize(1);
    manager.backends().delete("rg", "apim1", "b1", "*");
    manager.apis().delete("rg", "apim1", "openai", "*");
    assertThat(manager.apis().listByService("rg", "apim1")).isEmpty();
    assertThat(azure.get(API + "/operations").status()).isEqualTo(404);
  }

  @Test
  void import_openApiJson_createsOperationsWithParametersAndExamples() throws IOException {
    Answer created = importApi("openapi+json", OPENAPI_JSON);
    assertThat(created.status()).isEqualTo(201);
    JsonNode properties = created.body().path("properties");
    assertThat(properties.has("value")).isFalse();
    assertThat(properties.has("format")).isFalse();
    assertThat(properties.path("displayName").asText()).isEqualTo("Azure OpenAI");
    assertThat(properties.path("serviceUrl").asText()).isEqualTo("https://models.example/openai");
    JsonNode operation =
        azure.get(API + "/operations/ChatCompletions_Create").body().path("properties");
    assertThat(operation.path("method").asText()).isEqualTo("POST");
    assertThat(operation.path("urlTemplate").asText())
        .isEqualTo("/deployments/{deployment-id}/chat/completions");
    assertThat(operation.at("/templateParameters/0/name").asText()).isEqualTo("deployment-id");
    assertThat(operation.at("/request/queryParameters/0/name").asText()).isEqualTo("api-version");
    assertThat(operation.at("/responses/0/representations/0/examples/default/value/a").asInt())
        .isEqualTo(1);
    assertThat(azure.get(API + "/operations").body().path("value")).hasSize(2);
  }

  @Test
  void import_documentInTheShapesOfAzureOpenAi_readsServerVariablesAndIgnoresTheRest()
      throws IOException {
    var schemas = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      schemas.append(
          "\"s%d\":{\"allOf\":[{\"$ref\":\"#/components/schemas/base\"},{\"type\":\"object\"}]},"
              .formatted(i));
    }
    Answer created =
        importApi(
            "openapi+json",
            """
            // what a learner downloaded begins with comments
            // and has a placeholder for a server
            {"openapi":"3.0.0","info":{"title":"Azure OpenAI Service API","version":"2024-10-21"},
             "servers":[{"url":"https://{endpoint}/openai","variables":{"endpoint":{
               "default":"your-resource-name.openai.azure.com"}}}],
             "security":[{"bearer":["api.read"]},{"apiKey":[]}],
             "paths":{
              "/deployments/{deployment-id}/audio/transcriptions":{"post":{
                "operationId":"Transcriptions_Create",
                "parameters":[{"in":"path","name":"deployment-id","required":true,
                  "schema":{"type":"string"}},{"$ref":"#/components/parameters/version"}],
                "requestBody":{"required":true,"content":{"multipart/form-data":{
                  "schema":{"$ref":"#/components/schemas/s1"}}}},
                "responses":{"200":{"description":"OK","content":{"text/plain":{}}},
                  "default":{"$ref":"#/components/responses/failed"}}}},
              "/deployments/{deployment-id}/chat/completions":{"post":{
                "operationId":"ChatCompletions_Create",
                "parameters":[{"in":"path","name":"deployment-id","required":true,
                  "schema":{"type":"string"}}],
                "responses":{"200":{"description":"OK","headers":{"apim-request-id":{
                  "schema":{"type":"string"}}}}},
                "x-ms-examples":{"chat":{"$ref":"./examples/chat.json"}}}}},
             "components":{
              "parameters":{"version":{"in":"query","name":"api-version","required":true,
                "schema":{"type":"string"}}},
              "responses":{"failed":{"description":"Error"}},
              "securitySchemes":{"apiKey":{"type":"apiKey","name":"api-key","in":"header"}},
              "schemas":{%s"base":{"type":"object","discriminator":{"propertyName":"kind"}}}}}
            """
                .formatted(schemas));
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    assertThat(created.body().at("/properties/serviceUrl").asText())
        .isEqualTo("https://your-resource-name.openai.azure.com/openai");
    assertThat(azure.get(API + "/operations").body().path("value")).hasSize(2);
    JsonNode transcription =
        azure.get(API + "/operations/Transcriptions_Create").body().path("properties");
    assertThat(transcription.at("/request/queryParameters/0/name").asText())
        .isEqualTo("api-version");
  }

  @Test
  void import_yamlAndFileLink_createTheSameOperations() throws IOException {
    String yaml =
        """
        openapi: 3.0.1
        info: {title: T, version: '1'}
        paths:
          /models:
            get:
              operationId: listModels
              responses: {'200': {description: OK}}
        """;
    assertThat(importApi("openapi", yaml).status()).isEqualTo(201);
    assertThat(azure.get(API + "/operations/listModels").status()).isEqualTo(200);

    Path file = state.resolve("api.yaml");
    Files.writeString(file, yaml.replace("listModels", "linked"));
    assertThat(importApi("openapi-link", file.toUri().toString()).status()).isEqualTo(200);
    assertThat(azure.get(API + "/operations").body().path("value"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("name").asText()).isEqualTo("linked"));
  }

  @Test
  void import_ofAnObjectInsteadOfText_createsItsOperations() {
    Answer created =
        azure.put(
            API,
            """
            {'properties':{'displayName':'o','path':'o','format':'openapi+json','value':
              {'openapi':'3.0.1','info':{'title':'T','version':'1'},
               'paths':{'/models':{'get':{'operationId':'listModels','responses':{}}}}}}}
            """);
    assertThat(created.status()).isEqualTo(201);
    assertThat(azure.get(API + "/operations/listModels").status()).isEqualTo(200);
  }

  @Test
  void import_brokenDocumentOrRemoteLink_isRefusedAndNothingIsStored() throws IOException {
    Answer broken = importApi("openapi+json", "{\n  \"openapi\": ");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.error().path("message").asText()).contains("line 2");
    Answer remote = importApi("openapi-link", "https://example.com/api.json");
    assertThat(remote.status()).isEqualTo(400);
    assertThat(remote.error().path("message").asText()).contains("loopback");
    assertThat(azure.get(API).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/main/specification/cognitiveservices/data-plane/AzureOpenAI/inference/stable/2024-10-21/inference.json",
        "https://github.com/Azure/azure-rest-api-specs/raw/main/specification/cognitiveservices/data-plane/AzureOpenAI/inference/preview/2024-03-01-preview/inference.json"
      })
  void import_publishedDescriptionOfAzureOpenAi_needsNoNetwork(String link) {
    assertThat(importApi("openapi+json-link", link).status()).isEqualTo(201);
    Answer operation = azure.get(API + "/operations/ChatCompletions_Create");
    assertThat(operation.body().at("/properties/urlTemplate").asText())
        .isEqualTo("/deployments/{deployment-id}/chat/completions");
  }

  @Test
  void put_pathOfAnotherApi_isRefused() {
    api("openai", "llm");
    Answer second =
        azure.put(
            SERVICE + "/apis/other",
            "{'properties':{'displayName':'Other','path':'/LLM/','protocols':['https']}}");
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.error().at("/details/0/message").asText())
        .isEqualTo("Cannot create API 'Other' with the same Path 'LLM' as API 'openai'.");
  }

  @Test
  void operation_withUndeclaredTemplateParameter_isRefused() {
    api("openai", "openai");
    Answer answer =
        azure.put(
            API + "/operations/x",
            "{'properties':{'displayName':'x','method':'GET','urlTemplate':'/a/{id}'}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().at("/details/0/target").asText()).isEqualTo("templateParameters");
  }

  @Test
  void release_ofRevision2_makesItCurrentAndKeepsTheOldOneAside() {
    api("openai", "openai");
    azure.put(
        API + "/operations/old",
        "{'properties':{'displayName':'old','method':'GET','urlTemplate':'/old'}}");
    Answer revision =
        azure.put(
            API + ";rev=2",
            "{'properties':{'apiRevisionDescription':'second','serviceUrl':'https://two.example'}}");
    assertThat(revision.status()).isEqualTo(201);
    assertThat(revision.body().at("/properties/isCurrent").asBoolean()).isFalse();
    assertThat(revision.body().at("/properties/path").asText()).isEqualTo("openai");

    Answer release =
        azure.put(
            API + "/releases/r1",
            "{'properties':{'apiId':'%s;rev=2','notes':'go'}}".formatted(API));
    assertThat(release.status()).isEqualTo(201);
    JsonNode current = azure.get(API).body().path("properties");
    assertThat(current.path("apiRevision").asText()).isEqualTo("2");
    assertThat(current.path("isCurrent").asBoolean()).isTrue();
    assertThat(current.path("serviceUrl").asText()).isEqualTo("https://two.example");
    JsonNode old = azure.get(API + ";rev=1").body().path("properties");
    assertThat(old.path("isCurrent").asBoolean()).isFalse();
    assertThat(azure.get(API + ";rev=1/operations/old").status()).isEqualTo(200);
    assertThat(azure.get(API + "/operations/old").status()).isEqualTo(404);
    assertThat(azure.get(API + "/releases/r1").status()).isEqualTo(200);
    assertThat(azure.get(API + "/revisions").body().path("value")).hasSize(2);
    assertThat(azure.get(API + ";rev=2").body().at("/properties/isCurrent").asBoolean()).isTrue();
  }

  @Test
  void webSocketApi_hasTheOperationOfItsHandshake() {
    createService();
    azure.put(
        API,
        """
        {'properties':{'displayName':'Live','path':'live','apiType':'websocket',
         'serviceUrl':'wss://a.example','protocols':['wss']}}
        """);
    assertThat(azure.get(API + "/operations/onHandshake").body().at("/properties/method").asText())
        .isEqualTo("GET");
    String policy =
        "{'properties':{'format':'rawxml','value':'<policies><inbound><base /></inbound></policies>'}}";
    assertThat(azure.put(API + "/operations/onHandshake/policies/policy", policy).status())
        .isEqualTo(201);
  }

  @Test
  void graphQlApi_ofAnEndpoint_isForwardedThere() {
    createService();
    azure.put(
        API,
        """
        {'properties':{'displayName':'G','path':'g','type':'graphql','format':'graphql-link',
         'value':'https://a.example/graphql'}}
        """);
    JsonNode properties = azure.get(API).body().path("properties");
    assertThat(properties.path("serviceUrl").asText()).isEqualTo("https://a.example/graphql");
    assertThat(properties.has("value")).isFalse();
    assertThat(azure.get(API + "/operations").body().path("value")).isEmpty();
  }

  @Test
  void versionSet_isCheckedAndNeededBeforeItsApi() {
    Answer withoutName =
        azure.put(
            SERVICE + "/apiVersionSets/vs",
            "{'properties':{'displayName':'vs','versioningScheme':'Query'}}");
    assertThat(withoutName.error().at("/details/0/target").asText()).isEqualTo("versionQueryName");
    Answer early =
        azure.put(
            API,
            "{'properties':{'displayName':'a','path':'a','apiVersionSetId':'/apiVersionSets/vs'}}");
    assertThat(early.error().at("/details/0/target").asText()).isEqualTo("apiVersionSetId");
  }

  private void api(String name, String path) {
    azure.put(
        SERVICE + "/apis/" + name,
        "{'properties':{'displayName':'%s','path':'%s','protocols':['https']}}"
            .formatted(name, path));
  }

  private Answer importApi(String format, String value) {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties").put("path", "openai").put("format", format).put("value", value);
    if (!format.equals("openapi+json")) {
      ((ObjectNode) body.path("properties")).put("displayName", "API");
    }
    return azure.call("PUT", API, body.toString());
  }

  @Test
  void import_documentOnTheInternet_isRefusedWithWhatToDo() {
    Answer answer =
        azure.put(
            API,
            "{'properties':{'path':'pets','format':'openapi-link',"
                + "'value':'https://petstore3.swagger.io/api/v3/openapi.yaml'}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("message").asText())
        .contains("petstore3.swagger.io", "uses no network", "loadTextContent", "loopback address");
  }
}
