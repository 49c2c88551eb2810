package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backends that a template names as they are called on Azure. */
final class AzureHostAcceptanceTest extends LocalAzureTest {
  private static final String CALL = "/deployments/mini/chat/completions?api-version=2024-10-21";

  @BeforeEach
  void resources() {
    createService();
    createAccount();
    azure.put(
        ACCOUNT + "/deployments/mini",
        """
        {'sku':{'name':'Standard','capacity':10},
         'properties':{'model':{'format':'OpenAI','name':'gpt-4o-mini','version':'2024-07-18'}}}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://aoai1.openai.azure.com/openai",
        "https://AOAI1.openai.azure.com//openai",
        "https://aoai1.OpenAI.Azure.com:443/openai",
        "https://aoai1.cognitiveservices.azure.com/openai",
        "https://aoai1.services.ai.azure.com/openai"
      })
  void call_ofABackendByItsNameOnAzure_reachesTheAccountHere(String address) throws Exception {
    api("models", address);
    HttpResponse<String> answer = call("models");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"choices\"");
  }

  @Test
  void call_ofAServiceByItsNameOnAzure_reachesItsGatewayHere() throws Exception {
    api("models", "https://aoai1.openai.azure.com/openai");
    api("front", "https://apim1.azure-api.net/models");
    assertThat(call("front").statusCode()).isEqualTo(200);
  }

  @Test
  void call_ofAHostThatOnlyBeginsAsAnAccount_doesNotReachIt() throws Exception {
    api("models", "https://aoai1.openai.azure.com.invalid/openai");
    assertThat(call("models").statusCode()).isEqualTo(500);
  }

  private void api(String name, String serviceUrl) {
    String id = SERVICE + "/apis/" + name;
    azure.put(
        id,
        "{'properties':{'displayName':'%s','path':'%s','subscriptionRequired':false,'serviceUrl':'%s'}}"
            .formatted(name, name, serviceUrl));
    azure.put(
        id + "/operations/any",
        "{'properties':{'displayName':'Any','method':'POST','urlTemplate':'/*'}}");
  }

  private HttpResponse<String> call(String api) throws Exception {
    String gateway = azure.get(SERVICE).body().at("/properties/gatewayUrl").asText();
    String key = azure.post(ACCOUNT + "/listKeys", "{}").body().path("key1").asText();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(gateway + "/" + api + CALL))
                .header("api-key", key)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
                .build(),
            BodyHandlers.ofString());
  }
}
