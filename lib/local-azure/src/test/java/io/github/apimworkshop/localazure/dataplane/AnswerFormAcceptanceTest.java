package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers in a form the caller asks for: calls of tools, JSON by a schema, vectors of tokens. */
class AnswerFormAcceptanceTest {
  private static final String SCHEMA =
      "{'type':'object','properties':{'city':{'type':'string','maxLength':5},"
          + "'days':{'type':'integer','minimum':2},'rain':{'type':'number','maximum':0.5},'unit':{'enum':['c','f']},"
          + "'tags':{'type':'array','items':{'$ref':'#/$defs/tag'}}},"
          + "'$defs':{'tag':{'anyOf':[{'type':'null'},{'type':'boolean'}]}}}";
  private static final String ASK =
      "{'messages':[{'role':'user','content':'Seoul today?'}],'tools':[{'type':'function',"
          + "'function':{'name':'weather','parameters':"
          + SCHEMA
          + "}}],";

  private RunningPlane plane;
  private URI account;

  @BeforeEach
  void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "eastus", 1000);
    plane.deployment("a1", "embed", "text-embedding-3-small", "1", 1000);
    plane.deployment("a1", "instruct", "gpt-35-turbo-instruct", "0914", 1000);
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void tools_callRequired_isCalledWithArgumentsOfItsSchema() {
    JsonNode choice = RunningPlane.json(chat(ASK + "'tool_choice':'required'}")).at("/choices/0");

    assertThat(choice.path("finish_reason").asText()).isEqualTo("tool_calls");
    assertThat(choice.at("/message/content").isNull()).isTrue();
    JsonNode call = choice.at("/message/tool_calls/0");
    assertThat(call.path("id").asText()).startsWith("call_");
    assertThat(call.at("/function/name").asText()).isEqualTo("weather");
    assertThat(RunningPlane.read(call.at("/function/arguments").asText()))
        .isEqualTo(
            RunningPlane.read(
                "{'city':'Seoul','days':2,'rain':0.5,'unit':'c','tags':[true]}"
                    .replace('\'', '"')));
  }

  @Test
  void tools_namedInTheRequest_endsWithStop() {
    JsonNode choice =
        RunningPlane.json(
                chat(ASK + "'tool_choice':{'type':'function','function':{'name':'weather'}}}"))
            .at("/choices/0");

    assertThat(choice.path("finish_reason").asText()).isEqualTo("stop");
    assertThat(choice.at("/message/tool_calls")).hasSize(1);
  }

  @Test
  void tools_callInAStream_comesNameFirstAndArgumentsInPieces() {
    String stream = chat(ASK + "'tool_choice':'required','stream':true}").body();
    StringBuilder arguments = new StringBuilder();
    Stream.of(stream.split("\n\n"))
        .filter(event -> event.startsWith("data: {"))
        .map(event -> RunningPlane.read(event.substring(6)))
        .forEach(
            event ->
                arguments.append(
                    event.at("/choices/0/delta/tool_calls/0/function/arguments").asText()));

    assertThat(stream).containsOnlyOnce("\"name\":\"weather\"").contains("\"tool_calls\"");
    assertThat(RunningPlane.read(arguments.toString()).path("days").asInt()).isEqualTo(2);
    assertThat(stream).contains("\"finish_reason\":\"tool_calls\"");
  }

  @Test
  void tools_modelMayChoose_answersInText() {
    JsonNode message = RunningPlane.json(chat(ASK + "'seed':1}")).at("/choices/0/message");

    assertThat(message.path("content").asText()).isNotBlank();
    assertThat(message.has("tool_calls")).isFalse();
  }

  @Test
  void responseFormat_jsonSchema_isFilled() {
    String content =
        RunningPlane.json(
                chat(
                    "{'messages':[{'role':'user','content':'Seoul?'}],'response_format':"
                        + "{'type':'json_schema','json_schema':{'name':'w','schema':"
                        + SCHEMA
                        + "}}}"))
            .at("/choices/0/message/content")
            .asText();

    assertThat(RunningPlane.read(content).path("city").asText()).hasSize(5);
    assertThat(RunningPlane.read(content).path("tags").path(0).isBoolean()).isTrue();
  }

  @Test
  void embeddings_tokens_giveTheVectorOfTheirText() {
    // "hello world" in the vocabulary of the embedding models
    JsonNode tokens = embeddings("{'input':[[15339,1917],[15339,1917]]}");
    JsonNode text = embeddings("{'input':'hello world'}");

    assertThat(tokens.path("data")).hasSize(2);
    assertThat(tokens.at("/data/1/embedding")).isEqualTo(text.at("/data/0/embedding"));
    assertThat(text.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
    assertThat(tokens.at("/usage/prompt_tokens").asInt()).isEqualTo(4);
    assertThat(embeddings("{'input':[15339,1917]}").path("data")).hasSize(1);
  }

  @Test
  void completions_streamWithUsage_endsWithTheUsage() {
    String stream =
        post(
                "/openai/deployments/instruct/completions?api-version=2024-10-21",
                "{'prompt':'hello','stream':true,'stream_options':{'include_usage':true}}")
            .body();

    assertThat(stream).contains("\"usage\":null").contains("\"prompt_tokens\":1");
  }

  @Test
  void responses_stream_growsFromItsFrameToTheWhole() {
    HttpResponse<String> answer =
        post("/openai/v1/responses", "{'model':'gpt-4o','input':'hello','stream':true}");
    List<JsonNode> events =
        answer
            .body()
            .lines()
            .filter(line -> line.startsWith("data: "))
            .map(line -> RunningPlane.read(line.substring(6)))
            .toList();

    assertThat(answer.body()).startsWith("event: response.created\ndata: ").doesNotContain("DONE");
    assertThat(events.get(0).at("/response/status").asText()).isEqualTo("in_progress");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.path("type").asText()).isEqualTo("response.completed");
    assertThat(last.path("sequence_number").asInt()).isEqualTo(events.size() - 1);
    assertThat(last.at("/response/usage/output_tokens").asInt()).isPositive();
    StringBuilder pieces = new StringBuilder();
    events.forEach(event -> pieces.append(event.path("delta").asText()));
    assertThat(pieces.toString())
        .isEqualTo(last.at("/response/output/0/content/0/text").asText())
        .isNotBlank();
  }

  private JsonNode embeddings(String json) {
    return RunningPlane.json(
        post("/openai/deployments/embed/embeddings?api-version=2024-10-21", json));
  }

  private HttpResponse<String> chat(String json) {
    return post("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", json);
  }

  private HttpResponse<String> post(String path, String json) {
    return plane.post(account.resolve(path), json, "api-key", "key-of-a1");
  }
}
