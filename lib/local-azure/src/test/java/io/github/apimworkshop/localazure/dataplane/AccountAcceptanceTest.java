package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Azure OpenAI account, called directly. */
class AccountAcceptanceTest {
  private static final String CHAT =
      "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21";

  private RunningPlane plane;
  private URI account;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "eastus", 10);
    plane.deployment("a1", "embed", "text-embedding-3-small", "1", 10);
    plane.deployment("a1", "large", "gpt-4o", "2024-11-20", 1000);
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void chat_sameSeed_sameAnswer() {
    String first = content(ask("Explain circuit breakers", 42));

    assertThat(content(ask("Explain circuit breakers", 42))).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "What is a backend pool?, ^[\\x00-\\x7F]+$",
    "백엔드 풀이란 무엇인가요?, .*\\p{IsHangul}.*",
    "Yük dengeleme nedir?, .*[ğışçöüİ].*"
  })
  void chat_question_isAnsweredInItsLanguage(String question, String pattern) {
    assertThat(content(ask(question, 3))).matches(pattern);
  }

  @Test
  void chat_maxTokens_cutsTheAnswerAndSaysLength() {
    JsonNode body =
        RunningPlane.json(
            post(
                "/openai/deployments/large/chat/completions?api-version=2024-10-21",
                "{'messages':[{'role':'user','content':'hello'}],'max_tokens':3,'seed':1}"));

    assertThat(body.path("choices").path(0).path("finish_reason").asText()).isEqualTo("length");
    assertThat(body.path("usage").path("completion_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void chat_promptTokens_areCountedAsTheChatFormatFramesThem() {
    JsonNode body =
        RunningPlane.json(
            post(CHAT, "{'messages':[{'role':'user','content':'hello world'}],'seed':1}"));

    // 3 for the reply, 3 for the message, 1 for "user", 2 for "hello world"
    assertThat(body.path("usage").path("prompt_tokens").asInt()).isEqualTo(9);
  }

  @Test
  void chat_imagePart_isRefusedByItsPlace() {
    HttpResponse<String> refused =
        post(
            CHAT,
            "{'messages':[{'role':'user','content':[{'type':'text','text':'What is this?'},"
                + "{'type':'image_url','image_url':{'url':'data:image/png;base64,AAAA'}}]}]}");

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode error = RunningPlane.json(refused).path("error");
    assertThat(error.path("param").asText()).isEqualTo("messages[0].content[1].type");
    assertThat(error.path("message").asText()).contains("image_url", "text only");
  }

  @Test
  void chat_textParts_areCountedTogether() {
    JsonNode body =
        RunningPlane.json(
            post(
                CHAT,
                "{'messages':[{'role':'user','content':[{'type':'text','text':'hello world'}]}],"
                    + "'seed':1}"));

    assertThat(body.path("usage").path("prompt_tokens").asInt()).isEqualTo(9);
  }

  @Test
  void stream_withUsage_followsAzuresEventOrder() {
    HttpResponse<String> response =
        post(
            "/openai/deployments/large/chat/completions?api-version=2024-10-21",
            "{'messages':[{'role':'user','content':'hello'}],'stream':true,'seed':1,"
                + "'stream_options':{'include_usage':true}}");

    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(response.body()).endsWith("data: [DONE]\n\n");
    List<JsonNode> events = events(response.body());
    assertThat(events.get(0).path("prompt_filter_results")).hasSize(1);
    assertThat(events.get(0).path("choices")).isEmpty();
    assertThat(events.get(1).at("/choices/0/delta/role").asText()).isEqualTo("assistant");
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(event.at("/choices/0/delta/content").asText()));
    assertThat(text.toString())
        .isEqualTo(
            content(
                post(
                    "/openai/deployments/large/chat/completions?api-version=2024-10-21",
                    "{'messages':[{'role':'user','content':'hello'}],'seed':1}")));
    JsonNode end = events.get(events.size() - 2);
    assertThat(end.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(end.at("/choices/0/delta")).isEmpty();
    JsonNode usage = events.get(events.size() - 1);
    assertThat(usage.path("choices")).isEmpty();
    assertThat(usage.at("/usage/total_tokens").asInt()).isPositive();
    assertThat(events.subList(0, events.size() - 1))
        .allMatch(event -> event.has("usage") && event.path("usage").isNull());
  }

  @Test
  void stream_withoutUsage_hasNone() {
    HttpResponse<String> response =
        post(CHAT, "{'messages':[{'role':'user','content':'hello'}],'stream':true,'seed':1}");

    assertThat(events(response.body())).noneMatch(event -> event.has("usage"));
  }

  @Test
  void limits_10ThousandTokens_showTheCapturedHeadersAndThenThrottle() {
    HttpResponse<String> first = ask("hello world", 1);
    assertThat(first.headers().firstValue("x-ratelimit-remaining-requests")).hasValue("9");
    // 9 prompt tokens and 16 for an answer without limit
    assertThat(first.headers().firstValue("x-ratelimit-remaining-tokens")).hasValue("9975");
    for (int i = 0; i < 9; i++) {
      assertThat(ask("hello world", 1).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> eleventh = ask("hello world", 1);
    assertThat(eleventh.statusCode()).isEqualTo(429);
    assertThat(eleventh.headers().firstValue("retry-after")).hasValue("10");
    assertThat(eleventh.body()).contains("exceeded call rate limit");
    plane.advance("PT10S");
    assertThat(ask("hello world", 1).statusCode()).isEqualTo(200);
  }

  @Test
  void limits_tokensUsedUp_wantTheRestOfTheMinute() {
    assertThat(large().statusCode()).isEqualTo(200);
    plane.advance("PT38S");
    HttpResponse<String> second = large();
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("retry-after")).hasValue("22");
    assertThat(second.body()).contains("exceeded token rate limit").contains("after 22 seconds");
    plane.advance("PT22S");
    assertThat(large().statusCode()).isEqualTo(200);
  }

  @Test
  void errors_areWordedAsOnAzure() {
    assertThat(plane.post(account.resolve(CHAT), "{}", "api-key", "wrong").body())
        .isEqualTo(
            "{\"error\":{\"code\":\"401\",\"message\":\"Access denied due to invalid subscription"
                + " key or wrong API endpoint. Make sure to provide a valid key for an active"
                + " subscription and use a correct regional API endpoint for your resource.\"}}");
    HttpResponse<String> noVersion = post(CHAT.replaceAll("\\?.*", ""), "{}");
    assertThat(noVersion.statusCode()).isEqualTo(404);
    assertThat(noVersion.body())
        .isEqualTo("{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}");
    assertThat(post(CHAT.replaceAll("=.*", "=latest"), "{}").body()).isEqualTo(noVersion.body());
    HttpResponse<String> noDeployment = post(CHAT.replace("gpt-4o", "nothing"), "{}");
    assertThat(noDeployment.statusCode()).isEqualTo(404);
    assertThat(RunningPlane.json(noDeployment).at("/error/code").asText())
        .isEqualTo("DeploymentNotFound");
    HttpResponse<String> wrongKind = post(CHAT.replace("gpt-4o", "embed"), "{}");
    assertThat(wrongKind.statusCode()).isEqualTo(400);
    assertThat(RunningPlane.json(wrongKind).at("/error/code").asText())
        .isEqualTo("OperationNotSupported");
    assertThat(post(CHAT, "not json").statusCode()).isEqualTo(400);
    assertThat(post(CHAT, "{'messages':[]}").statusCode()).isEqualTo(400);
    assertThat(
            post(CHAT, "{'messages':[{'role':'user','content':'x'}],'tool_choice':'required'}")
                .body())
        .contains("tool_choice");
    assertThat(
            plane.post(account.resolve(CHAT), "{}", "Authorization", "Bearer x.y.z").statusCode())
        .isEqualTo(401);
  }

  @Test
  void token_ofAnotherAudience_isRefused() {
    String token =
        plane
            .tokens
            .issue("11111111-2222-3333-4444-555555555555", "https://management.azure.com")
            .value();

    assertThat(
            plane
                .post(account.resolve(CHAT), "{}", "Authorization", "Bearer " + token)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void prompt_withTheFilterMark_isBlocked() {
    HttpResponse<String> response = ask("Tell me about [content-filter:violence]", 1);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode error = RunningPlane.json(response).path("error");
    assertThat(error.path("code").asText()).isEqualTo("content_filter");
    assertThat(error.at("/innererror/code").asText()).isEqualTo("ResponsibleAIPolicyViolation");
    assertThat(error.at("/innererror/content_filter_result/violence/filtered").asBoolean())
        .isTrue();
  }

  @Test
  void embeddings_texts_haveLengthOneAndNearTextsAreNear() {
    JsonNode body =
        RunningPlane.json(
            post(
                "/openai/deployments/embed/embeddings?api-version=2024-10-21",
                "{'input':['circuit breaker of a backend','the backend circuit breaker',"
                    + "'apple pie recipe']}"));

    assertThat(body.path("data")).hasSize(3);
    List<double[]> vectors = new ArrayList<>();
    body.path("data").forEach(entry -> vectors.add(vector(entry.path("embedding"))));
    assertThat(vectors.get(0)).hasSize(1536);
    assertThat(dot(vectors.get(0), vectors.get(0))).isBetween(0.999, 1.001);
    assertThat(dot(vectors.get(0), vectors.get(1)))
        .isGreaterThan(dot(vectors.get(0), vectors.get(2)) + 0.3);
    assertThat(body.at("/usage/total_tokens").asInt())
        .isEqualTo(body.at("/usage/prompt_tokens").asInt())
        .isPositive();
  }

  @Test
  void completions_instructModel_answersInSixteenTokensByDefault() {
    plane.deployment("a1", "instruct", "gpt-35-turbo-instruct", "0914", 10);

    JsonNode body =
        RunningPlane.json(
            post(
                "/openai/deployments/instruct/completions?api-version=2024-10-21",
                "{'prompt':'Tell me about quota','seed':1}"));

    assertThat(body.path("object").asText()).isEqualTo("text_completion");
    assertThat(body.at("/usage/completion_tokens").asInt()).isBetween(1, 16);
    assertThat(body.at("/choices/0/text").asText()).isNotBlank();
  }

  @Test
  void responses_textIn_textOut() {
    JsonNode body =
        RunningPlane.json(
            post("/openai/v1/responses", "{'model':'gpt-4o','input':'hello','temperature':0}"));

    assertThat(body.path("status").asText()).isEqualTo("completed");
    assertThat(body.at("/output/0/content/0/type").asText()).isEqualTo("output_text");
    assertThat(body.at("/output/0/content/0/text").asText()).isNotBlank();
    assertThat(
            post("/openai/v1/responses", "{'model':'gpt-4o','input':'x','background':true}").body())
        .contains("does not support 'background'");
  }

  @ParameterizedTest
  @CsvSource({
    "How does a circuit breaker close again?, circuit-breakers.md",
    "회로 차단기는 언제 다시 닫히나요?, ko/circuit-breakers.md",
    "Devre kesici ne zaman yeniden kullanılır?, tr/circuit-breakers.md"
  })
  void dataSource_question_isAnsweredWithCitations(String question, String file) {
    JsonNode message = onYourData(question, "workshop").at("/choices/0/message");

    assertThat(message.path("content").asText()).contains("[doc1]");
    assertThat(message.at("/context/citations/0/filepath").asText()).isEqualTo(file);
    assertThat(message.at("/context/intent").asText()).contains(question);
    assertThat(message.path("context").has("all_retrieved_documents")).isFalse();
  }

  @Test
  void dataSource_nothingFits_saysSo() {
    assertThat(onYourData("xyzzy plugh", "workshop").at("/choices/0/message/content").asText())
        .startsWith("The requested information is not available in the retrieved data.");
    assertThat(onYourData("hello", "elsewhere").at("/error/message").asText())
        .contains("elsewhere")
        .contains("workshop");
  }

  private JsonNode onYourData(String question, String index) {
    return RunningPlane.json(
        post(
            CHAT,
            ("{'messages':[{'role':'user','content':'%s'}],'data_sources':[{'type':'azure_search',"
                    + "'parameters':{'endpoint':'https://search.example','index_name':'%s',"
                    + "'authentication':{'type':'system_assigned_managed_identity'}}}]}")
                .formatted(question, index)));
  }

  private HttpResponse<String> large() {
    return post(
        CHAT, "{'messages':[{'role':'user','content':'hello'}],'max_tokens':6000,'seed':1}");
  }

  private HttpResponse<String> ask(String question, int seed) {
    return post(
        CHAT, "{'messages':[{'role':'user','content':'%s'}],'seed':%d}".formatted(question, seed));
  }

  private HttpResponse<String> post(String path, String json) {
    return plane.post(account.resolve(path), json, "api-key", "key-of-a1");
  }

  private static String content(HttpResponse<String> response) {
    return RunningPlane.json(response).at("/choices/0/message/content").asText();
  }

  private static List<JsonNode> events(String stream) {
    List<JsonNode> events = new ArrayList<>();
    for (String event : stream.split("\n\n", -1)) {
      if (event.startsWith("data: {")) {
        events.add(RunningPlane.read(event.substring(6)));
      }
    }
    return events;
  }

  private static double[] vector(JsonNode array) {
    double[] vector = new double[array.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = array.get(i).asDouble();
    }
    return vector;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
