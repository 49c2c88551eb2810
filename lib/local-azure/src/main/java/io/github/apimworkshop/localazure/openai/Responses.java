package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code POST /openai/v1/responses} with text in and text out, whole or as a stream. Tools, answers
 * in JSON, and what is stored between calls are refused.
 */
final class Responses implements OperationHandler {
  private static final int ESTIMATE_WITHOUT_LIMIT = 16;
  private static final int SHORTEST_LIMIT = 16;
  private static final List<String> REFUSED =
      List.of("background", "conversation", "previous_response_id", "prompt", "tools");
  private static final List<String> ROLES = List.of("assistant", "system", "developer", "user");

  // The reference of the API, read 2026-11.
  private static final Set<String> KNOWN =
      Set.of(
          "background",
          "context_management",
          "conversation",
          "include",
          "input",
          "instructions",
          "max_output_tokens",
          "max_tool_calls",
          "metadata",
          "model",
          "moderation",
          "parallel_tool_calls",
          "previous_response_id",
          "prompt",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "reasoning",
          "safety_identifier",
          "service_tier",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "text",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "truncation",
          "user");

  private final Simulation simulation;
  private final AnswerComposer composer;

  Responses(Simulation simulation, AnswerComposer composer) {
    this.simulation = simulation;
    this.composer = composer;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    JsonNode json = call.body();
    RequestFields fields = RequestFields.of(json);
    onlyKnown(json);
    refuseUnsupported(fields);
    boolean stream = fields.flag("stream");
    String model = call.deployment().model();
    List<ChatMessage> messages = messages(fields);
    messages.forEach(message -> simulation.filter().check(message.text()));
    int inputTokens = simulation.encoder().countPrompt(model, messages);
    OptionalInt limit = limit(fields);
    call.admit(
        limiter, inputTokens + limit.orElse(ESTIMATE_WITHOUT_LIMIT), simulation.clock().millis());
    String question = messages.get(messages.size() - 1).text();
    CompletedAnswer answer =
        CompletedAnswer.of(
            composer.answer(question, AnswerOptions.seed(fields), messages, 0),
            List.of(),
            limit,
            model,
            simulation.encoder());
    ObjectNode response = response(call.deployment(), json, answer, inputTokens);
    Duration firstToken = simulation.latency().firstToken(region);
    if (stream) {
      call.stream(
          EventFormat.NAMED,
          ResponseEvents.of(response),
          firstToken,
          simulation.latency().tokens(1));
    } else {
      call.answer(response, firstToken.plus(simulation.latency().tokens(answer.tokens())));
    }
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

  private static OptionalInt limit(RequestFields fields) {
    fields.decimal("top_p", 0, 1);
    OptionalLong limit = fields.integer("max_output_tokens", SHORTEST_LIMIT, Integer.MAX_VALUE);
    return limit.isPresent() ? OptionalInt.of((int) limit.getAsLong()) : OptionalInt.empty();
  }

  private static void onlyKnown(JsonNode json) {
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KNOWN.contains(name)) {
        throw OpenAiException.invalidRequest(
            name, "unknown_parameter", "Unknown parameter: '" + name + "'.");
      }
    }
  }

  private static void refuseUnsupported(RequestFields fields) {
    for (String name : REFUSED) {
      if (isGiven(fields.json().path(name))) {
        throw OpenAiException.invalidRequest(
            name, "The local responses API does not support '" + name + "'.");
      }
    }
    String format = fields.object("text").path("format").path("type").asText("text");
    if (!format.equals("text")) {
      throw OpenAiException.invalidRequest(
          "text.format.type",
          "The local responses API answers in the format 'text', not '%s'; chat completions know the others."
              .formatted(format));
    }
  }

  private static boolean isGiven(JsonNode value) {
    return value.isContainerNode() ? !value.isEmpty() : value.asBoolean(value.isTextual());
  }

  private static List<ChatMessage> messages(RequestFields fields) {
    List<ChatMessage> messages = new ArrayList<>();
    fields.text("instructions").ifPresent(text -> messages.add(new ChatMessage("developer", text)));
    fields.present("input");
    JsonNode input = fields.json().path("input");
    if (input.isTextual()) {
      messages.add(new ChatMessage("user", input.textValue()));
      return messages;
    }
    if (!input.isArray()) {
      throw fields.wrongKind("input", "one of a string or array of objects");
    }
    for (RequestFields item : fields.elements("input")) {
      item.present("content");
      messages.add(new ChatMessage(role(item), ChatMessage.textOf(item)));
    }
    return messages;
  }

  private static String role(RequestFields item) {
    String role = item.required("role");
    item.oneOf("role", ROLES);
    return role;
  }
}
