package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** {@code POST /openai/deployments/{deployment}/completions}, for instruct models. */
final class Completions implements OperationHandler {
  private static final int DEFAULT_LIMIT = 16;

  private final Simulation simulation;
  private final AnswerComposer composer;

  Completions(Simulation simulation, AnswerComposer composer) {
    this.simulation = simulation;
    this.composer = composer;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    JsonNode json = call.body();
    String model = call.deployment().model();
    List<String> prompts = prompts(json.path("prompt"));
    int limit = ChatRequest.limit(json, "max_tokens").orElse(DEFAULT_LIMIT);
    int wanted = ChatRequest.choices(json.path("n"));
    int bestOf = Math.max(wanted, ChatRequest.choices(json.path("best_of")));
    int promptTokens = 0;
    for (String prompt : prompts) {
      simulation.filter().check(prompt);
      promptTokens += simulation.encoder().count(model, prompt);
    }
    call.admit(limiter, promptTokens + (long) limit * bestOf, simulation.clock().millis());
    List<CompletedAnswer> answers = new ArrayList<>();
    for (String prompt : prompts) {
      for (int i = 0; i < wanted; i++) {
        String composed = composer.answer(prompt, ChatRequest.seed(json), prompt, i);
        answers.add(
            CompletedAnswer.of(
                composed,
                ChatRequest.stop(json.path("stop")),
                OptionalInt.of(limit),
                model,
                simulation.encoder()));
      }
    }
    answer(call, region, answers, promptTokens);
  }

  private void answer(
      OpenAiCall call, Region region, List<CompletedAnswer> answers, int promptTokens) {
    int tokens = answers.stream().mapToInt(CompletedAnswer::tokens).sum();
    ObjectNode head =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", simulation.newId("cmpl-"))
            .put("object", "text_completion")
            .put("created", simulation.seconds())
            .put("model", call.deployment().servedModel());
    if (call.body().path("stream").asBoolean(false)) {
      call.stream(
          events(head, answers),
          simulation.latency().firstToken(region),
          simulation.latency().tokens(1));
      return;
    }
    var choices = head.putArray("choices");
    for (int i = 0; i < answers.size(); i++) {
      choices.add(choice(answers.get(i).text(), i, answers.get(i).finishReason()));
    }
    head.putObject("usage")
        .put("completion_tokens", tokens)
        .put("prompt_tokens", promptTokens)
        .put("total_tokens", promptTokens + tokens);
    call.answer(
        head, simulation.latency().firstToken(region).plus(simulation.latency().tokens(tokens)));
  }

  private static List<JsonNode> events(ObjectNode head, List<CompletedAnswer> answers) {
    List<JsonNode> events = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (String piece : ChatChoice.pieces(answers.get(i).text())) {
        events.add(event(head, choice(piece, i, null)));
      }
      events.add(event(head, choice("", i, answers.get(i).finishReason())));
    }
    return events;
  }

  private static ObjectNode event(ObjectNode head, ObjectNode choice) {
    ObjectNode event = head.deepCopy();
    event.putArray("choices").add(choice);
    return event;
  }

  private static ObjectNode choice(String text, int index, String finishReason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", text)
        .put("index", index)
        .put("finish_reason", finishReason)
        .putNull("logprobs");
  }

  private static List<String> prompts(JsonNode prompt) {
    List<String> prompts = new ArrayList<>();
    if (prompt.isTextual()) {
      prompts.add(prompt.asText());
    } else {
      prompt.forEach(text -> prompts.add(text.asText()));
    }
    if (prompts.isEmpty()) {
      throw OpenAiException.invalidRequest("prompt", "Missing required parameter: 'prompt'.");
    }
    return prompts;
  }
}
