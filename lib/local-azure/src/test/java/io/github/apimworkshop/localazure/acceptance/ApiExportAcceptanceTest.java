package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiExportAcceptanceTest extends LocalAzureTest {
  private static final String API = SERVICE + "/apis/orders";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @BeforeEach
  void api() {
    createService();
    azure.put(
        API,
        "{'properties':{'displayName':'Order API','path':'orders','description':'All orders'}}");
    azure.put(
        API + "/operations/one",
        """
        {"properties":{"displayName":"One order","method":"GET","urlTemplate":"/{id}?full={full}",
          "templateParameters":[{"name":"id","type":"integer","required":true},
            {"name":"full","type":"boolean","defaultValue":"false"}],
          "request":{"headers":[{"name":"x-tenant","type":"string","values":["a","b"],
            "defaultValue":"a"}]},
          "responses":[{"statusCode":200,"description":"Found","representations":[
            {"contentType":"application/json","examples":{"default":{"value":{"id":7}}}}]}]}}
        """);
    azure.put(
        API + "/operations/add",
        """
        {"properties":{"displayName":"Add","method":"POST","urlTemplate":"/","description":"Adds one",
          "request":{"representations":[{"contentType":"application/json"}]}}}
        """);
  }

  @Test
  void export_openApiJson_isTheDocumentItself() {
    JsonNode document = azure.get(API + "?export=true&format=openapi%2Bjson").body();
    assertThat(document.path("openapi").asText()).isEqualTo("3.0.1");
    assertThat(document.at("/info/title").asText()).isEqualTo("Order API");
    assertThat(document.at("/info/description").asText()).isEqualTo("All orders");
    String gateway = azure.get(SERVICE).body().at("/properties/gatewayUrl").asText();
    assertThat(document.at("/servers/0/url").asText()).isEqualTo(gateway + "/orders");
    assertThat(document.at("/components/securitySchemes/apiKeyHeader/name").asText())
        .isEqualTo("Ocp-Apim-Subscription-Key");
    JsonNode one = document.at("/paths/~1{id}/get");
    assertThat(one.path("operationId").asText()).isEqualTo("one");
    assertThat(one.at("/parameters/0").toString())
        .isEqualTo(
            "{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\"}}");
    assertThat(one.at("/parameters/1/in").asText()).isEqualTo("query");
    assertThat(one.at("/parameters/2").toString())
        .isEqualTo(
            "{\"name\":\"x-tenant\",\"in\":\"header\",\"schema\":{\"enum\":[\"a\",\"b\"],"
                + "\"type\":\"string\",\"default\":\"a\"}}");
    assertThat(one.at("/responses/200/content/application~1json/example/id").asInt()).isEqualTo(7);
    assertThat(document.at("/paths/~1/post/description").asText()).isEqualTo("Adds one");
    assertThat(document.at("/paths/~1/post/requestBody/content").has("application/json")).isTrue();
  }

  @Test
  void export_link_leadsToYamlWithoutAToken() throws Exception {
    Answer answer = azure.get(API + "?format=openapi-link&export=true");
    assertThat(answer.body().path("id").asText()).isEqualTo(API);
    assertThat(answer.body().path("name").asText()).isEqualTo("orders");
    assertThat(answer.body().at("/properties/format").asText()).isEqualTo("openapi-link");
    String link = answer.body().at("/properties/value/link").asText();
    assertThat(link).contains("/api-export/Order%20API.yaml?");
    HttpResponse<String> document = fetch(link);
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.oai.openapi");
    assertThat(document.body()).startsWith("openapi: 3.0.1\n").contains("version: \"1.0\"");
    assertThat(YAML.readTree(document.body()).at("/paths/~1{id}/get/summary").asText())
        .isEqualTo("One order");
  }

  @Test
  void export_linkOfAnOldVersion_standsAlone() {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    azure.management()
                        + API
                        + "?export=true&format=openapi%2Bjson-link&api-version=2019-12-01"))
            .header("Authorization", azure.bearer())
            .build();
    JsonNode body = azure.send(request).body();
    assertThat(body).hasSize(1);
    assertThat(body.path("link").asText()).contains("Order%20API.json");
  }

  @Test
  void export_linkThatWasChangedOrIsOld_is403() throws Exception {
    String link =
        azure
            .get(API + "?format=swagger-link&export=true")
            .body()
            .at("/properties/value/link")
            .asText();
    assertThat(fetch(link).statusCode()).isEqualTo(200);
    assertThat(fetch(link.replace("format=swagger", "format=openapi")).statusCode()).isEqualTo(403);
    azure.send(
        HttpRequest.newBuilder(URI.create(azure.management() + "/admin/clock"))
            .header("Authorization", "Bearer " + RunningAzure.ADMIN_TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"PT301S\"}"))
            .build());
    HttpResponse<String> old = fetch(link);
    assertThat(old.statusCode()).isEqualTo(403);
    assertThat(old.body()).contains("valid for five minutes");
  }

  @Test
  void export_swagger_namesHostAndBasePath() {
    JsonNode document = azure.get(API + "?export=true&format=swagger").body();
    assertThat(document.path("swagger").asText()).isEqualTo("2.0");
    assertThat(document.path("basePath").asText()).isEqualTo("/orders");
    assertThat(document.path("host").asText()).startsWith("127.0.0.1:");
    assertThat(document.at("/paths/~1{id}/get/parameters/0/type").asText()).isEqualTo("integer");
  }

  @ParameterizedTest
  @CsvSource({"openapi%2Bjson,openapi+json", "openapi,openapi", "swagger,swagger-json"})
  void export_importedAgain_givesTheSameOperations(String format, String importedAs)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    azure.management()
                        + API
                        + "?export=true&api-version=2024-05-01&format="
                        + format))
            .header("Authorization", azure.bearer())
            .build();
    String document = fetch(request).body();
    String copy = SERVICE + "/apis/copy";
    var body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties")
        .put("path", "copy")
        .put("format", importedAs)
        .put("value", document);
    assertThat(azure.put(copy, body.toString()).status()).isEqualTo(201);
    for (String operation : new String[] {"one", "add"}) {
      JsonNode original = azure.get(API + "/operations/" + operation).body().path("properties");
      JsonNode again = azure.get(copy + "/operations/" + operation).body().path("properties");
      assertThat(again.path("displayName")).isEqualTo(original.path("displayName"));
      assertThat(again.path("method")).isEqualTo(original.path("method"));
      assertThat(again.at("/templateParameters/0/name"))
          .isEqualTo(original.at("/templateParameters/0/name"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?export=true", "?export=true&format=wsdl-link", "?export=false&format=openapi"})
  void export_ofAnUnknownForm_isRefused(String query) {
    Answer answer = azure.get(API + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().path("message").asText()).contains("xport");
  }

  private static HttpResponse<String> fetch(String link) throws IOException {
    return fetch(HttpRequest.newBuilder(URI.create(link)).build());
  }

  private static HttpResponse<String> fetch(HttpRequest request) throws IOException {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
