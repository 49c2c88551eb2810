package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code POST /openai/v1/responses} with text in and text out. Streams, tools and stored
 * conversations are refused.
 */
final class Responses implements OperationHandler {
  private static final int ESTIMATE_WITHOUT_LIMIT = 16;
  private static final List<String> REFUSED =
      List.of("previous_response_id", "tools", "background");

  private final Simulation simulation;
  private final AnswerComposer composer;

  Responses(Simulation simulation, AnswerComposer composer) {
    this.simulation = simulation;
    this.composer = composer;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    JsonNode json = call.body();
    refuseUnsupported(json);
    String model = call.deployment().model();
    List<ChatMessage> messages = messages(json);
    messages.forEach(message -> simulation.filter().check(message.text()));
    int inputTokens = simulation.encoder().countPrompt(model, messages);
    OptionalInt limit = ChatRequest.limit(json, "max_output_tokens");
    call.admit(
        limiter, inputTokens + limit.orElse(ESTIMATE_WITHOUT_LIMIT), simulation.clock().millis());
    String question = messages.get(messages.size() - 1).text();
    CompletedAnswer answer =
        CompletedAnswer.of(
            composer.answer(question, ChatRequest.seed(json), messages, 0),
            List.of(),
            limit,
            model,
            simulation.encoder());
    call.answer(
        response(call.deployment(), json, answer, inputTokens),
        simulation.latency().firstToken(region).plus(simulation.latency().tokens(answer.tokens())));
  }

  private ObjectNode response(
      ModelDeployment deployment, JsonNode json, CompletedAnswer answer, int inputTokens) {
    boolean whole = answer.finishReason().equals("stop");
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("id", simulation.newId("resp_")).put("object", "response");
    root.put("created_at", simulation.seconds());
    root.put("status", whole ? "completed" : "incomplete").putNull("error");
    if (whole) {
      root.putNull("incomplete_details");
    } else {
      root.putObject("incomplete_details").put("reason", "max_output_tokens");
    }
    root.put("instructions", json.path("instructions").asText(null));
    root.put("model", deployment.servedModel());
    ObjectNode message = root.putArray("output").addObject();
    message.put("id", simulation.newId("msg_")).put("type", "message");
    message.put("status", whole ? "completed" : "incomplete").put("role", "assistant");
    ObjectNode text = message.putArray("content").addObject();
    text.put("type", "output_text").put("text", answer.text()).putArray("annotations");
    root.put("parallel_tool_calls", true).putNull("previous_response_id");
    ObjectNode usage = root.putObject("usage").put("input_tokens", inputTokens);
    usage.putObject("input_tokens_details").put("cached_tokens", 0);
    usage.put("output_tokens", answer.tokens());
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    usage.put("total_tokens", inputTokens + answer.tokens());
    return root;
  }

  private static void refuseUnsupported(JsonNode json) {
    if (json.path("stream").asBoolean(false)) {
      throw OpenAiException.invalidRequest(
          "stream", "The local responses API does not stream; use chat completions for streams.");
    }
    for (String name : REFUSED) {
      if (isGiven(json.path(name))) {
        throw OpenAiException.invalidRequest(
            name, "The local responses API does not support '" + name + "'.");
      }
    }
  }

  private static boolean isGiven(JsonNode value) {
    return value.isContainerNode() ? !value.isEmpty() : value.asBoolean(value.isTextual());
  }

  private static List<ChatMessage> messages(JsonNode json) {
    List<ChatMessage> messages = new ArrayList<>();
    if (json.hasNonNull("instructions")) {
      messages.add(new ChatMessage("developer", json.path("instructions").asText()));
    }
    JsonNode input = json.path("input");
    if (input.isTextual()) {
      messages.add(new ChatMessage("user", input.asText()));
    }
    if (input.isArray()) {
      for (int i = 0; i < input.size(); i++) {
        JsonNode item = input.get(i);
        String text = ChatMessage.textOf(item.path("content"), "input[" + i + "].content");
        messages.add(new ChatMessage(item.path("role").asText("user"), text));
      }
    }
    if (!input.isTextual() && (!input.isArray() || input.isEmpty())) {
      throw OpenAiException.invalidRequest("input", "Missing required parameter: 'input'.");
    }
    return messages;
  }
}
