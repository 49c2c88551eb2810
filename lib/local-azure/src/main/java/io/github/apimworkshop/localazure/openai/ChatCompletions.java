package io.github.apimworkshop.localazure.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /openai/deployments/{deployment}/chat/completions}. */
final class ChatCompletions implements OperationHandler {
  private final Simulation simulation;
  private final AnswerComposer composer;
  private final OnYourData onYourData;

  ChatCompletions(Simulation simulation, AnswerComposer composer, OnYourData onYourData) {
    this.simulation = simulation;
    this.composer = composer;
    this.onYourData = onYourData;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    ChatRequest request = ChatRequest.of(call.body(), call.deployment());
    String model = call.deployment().model();
    Optional<GroundedAnswer> grounded = onYourData.answer(request);
    int promptTokens =
        simulation.encoder().countPrompt(model, request.messages())
            + simulation.encoder().count(model, grounded.map(GroundedAnswer::read).orElse(""));
    request.messages().forEach(message -> simulation.filter().check(message.text()));
    call.admit(limiter, request.estimate(promptTokens), simulation.clock().millis());
    List<ChatChoice> choices = choices(request, model, grounded);
    int tokens = choices.stream().mapToInt(ChatChoice::tokens).sum();
    ChatJson json =
        new ChatJson(
            simulation.newId("chatcmpl-"),
            simulation.seconds(),
            call.deployment().servedModel(),
            call.deployment().fingerprint(),
            promptTokens);
    Duration firstToken = simulation.latency().firstToken(region);
    if (request.options().stream()) {
      call.stream(
          EventFormat.PLAIN,
          json.events(choices, request.options().includeUsage()),
          firstToken,
          simulation.latency().tokens(1));
    } else {
      call.answer(json.completion(choices), firstToken.plus(simulation.latency().tokens(tokens)));
    }
  }

  private List<ChatChoice> choices(
      ChatRequest request, String model, Optional<GroundedAnswer> grounded) {
    List<ChatChoice> choices = new ArrayList<>();
    for (int i = 0; i < request.options().choices(); i++) {
      choices.add(
          request.tools().called().isPresent()
              ? toolCall(request, model)
              : text(request, model, grounded, i));
    }
    return choices;
  }

  private ChatChoice toolCall(ChatRequest request, String model) {
    ChatTools.Tool tool = request.tools().called().orElseThrow();
    String arguments =
        new SchemaExample(tool.parameters(), request.lastQuestion()).object().toString();
    ToolCall call = new ToolCall(simulation.newToolCallId(), tool.name(), arguments);
    int tokens = simulation.encoder().count(model, tool.name() + arguments);
    String finishReason = request.tools().named() ? "stop" : "tool_calls";
    return new ChatChoice(new CompletedAnswer("", tokens, finishReason), null, List.of(call));
  }

  private ChatChoice text(
      ChatRequest request, String model, Optional<GroundedAnswer> grounded, int choice) {
    String composed =
        grounded.isPresent()
            ? grounded.get().text()
            : composer.answer(request.lastQuestion(), request.seed(), request.messages(), choice);
    CompletedAnswer answer =
        CompletedAnswer.of(
            request.format().apply(composed, request.json()),
            request.options().stop(),
            request.maxTokens(),
            model,
            simulation.encoder());
    return new ChatChoice(answer, grounded.map(GroundedAnswer::context).orElse(null), List.of());
  }
}
