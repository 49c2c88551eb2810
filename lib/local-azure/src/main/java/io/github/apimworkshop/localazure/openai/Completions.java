package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** {@code POST /openai/deployments/{deployment}/completions}, for instruct models. */
final class Completions implements OperationHandler {
  private static final int DEFAULT_LIMIT = 16;
  private static final int MOST_BEST_OF = 128;
  private static final Set<String> KNOWN =
      Set.of(
          "best_of",
          "echo",
          "frequency_penalty",
          "logit_bias",
          "logprobs",
          "max_tokens",
          "model",
          "n",
          "presence_penalty",
          "prompt",
          "seed",
          "stop",
          "stream",
          "stream_options",
          "suffix",
          "temperature",
          "top_p",
          "user");

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
    RequestFields fields = RequestFields.of(json);
    fields.onlyKnown(KNOWN);
    List<TextInput> prompts = prompts(fields, model);
    AnswerOptions options = AnswerOptions.of(fields);
    int limit = (int) fields.integer("max_tokens", 1, Integer.MAX_VALUE).orElse(DEFAULT_LIMIT);
    int wanted = options.choices();
    int bestOf = (int) fields.integer("best_of", wanted, MOST_BEST_OF).orElse(wanted);
    int promptTokens = 0;
    for (TextInput prompt : prompts) {
      simulation.filter().check(prompt.text());
      promptTokens += prompt.tokens();
    }
    call.admit(limiter, promptTokens + (long) limit * bestOf, simulation.clock().millis());
    List<CompletedAnswer> answers = new ArrayList<>();
    for (TextInput prompt : prompts) {
      for (int i = 0; i < wanted; i++) {
        String composed = composer.answer(prompt.text(), options.seed(), prompt.text(), i);
        answers.add(
            CompletedAnswer.of(
                composed, options.stop(), OptionalInt.of(limit), model, simulation.encoder()));
      }
    }
    answer(call, region, options, answers, promptTokens);
  }

  private void answer(
      OpenAiCall call,
      Region region,
      AnswerOptions options,
      List<CompletedAnswer> answers,
      int promptTokens) {
    int tokens = answers.stream().mapToInt(CompletedAnswer::tokens).sum();
    ObjectNode head =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", simulation.newId("cmpl-"))
            .put("object", "text_completion")
            .put("created", simulation.seconds())
            .put("model", call.deployment().servedModel());
    if (options.stream()) {
      List<JsonNode> events = events(head, answers);
      if (options.includeUsage()) {
        addUsage(events, head, usage(promptTokens, tokens));
      }
      call.stream(
          EventFormat.PLAIN,
          events,
          simulation.latency().firstToken(region),
          simulation.latency().tokens(1));
      return;
    }
    var choices = head.putArray("choices");
    for (int i = 0; i < answers.size(); i++) {
      choices.add(choice(answers.get(i).text(), i, answers.get(i).finishReason()));
    }
    head.set("usage", usage(promptTokens, tokens));
    call.answer(
        head, simulation.latency().firstToken(region).plus(simulation.latency().tokens(tokens)));
  }

  private static ObjectNode usage(int promptTokens, int tokens) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("completion_tokens", tokens)
        .put("prompt_tokens", promptTokens)
        .put("total_tokens", promptTokens + tokens);
  }

  private static void addUsage(List<JsonNode> events, ObjectNode head, ObjectNode usage) {
    events.forEach(event -> ((ObjectNode) event).putNull("usage"));
    ObjectNode last = head.deepCopy();
    last.putArray("choices");
    last.set("usage", usage);
    events.add(last);
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

  private List<TextInput> prompts(RequestFields fields, String model) {
    fields.present("prompt");
    return TextInput.read(fields.json().path("prompt"), model, simulation.encoder())
        .orElseThrow(
            () ->
                fields.wrongKind(
                    "prompt", "one of a string, array of strings, or array of tokens"));
  }
}
