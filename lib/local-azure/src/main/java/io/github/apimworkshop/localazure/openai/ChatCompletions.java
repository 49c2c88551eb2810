package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /openai/deployments/{deployment}/chat/completions}. */
final class ChatCompletions implements OperationHandler {
  private final Simulation simulation;
  private final AnswerComposer composer;

  ChatCompletions(Simulation simulation, AnswerComposer composer) {
    this.simulation = simulation;
    this.composer = composer;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    ChatRequest request = ChatRequest.of(call.body());
    String model = call.deployment().model();
    int promptTokens = simulation.encoder().countPrompt(model, request.messages());
    request.messages().forEach(message -> simulation.filter().check(message.text()));
    call.admit(limiter, request.estimate(promptTokens), simulation.clock().millis());
    List<ChatChoice> choices = choices(request, model);
    int tokens = choices.stream().mapToInt(ChatChoice::tokens).sum();
    ChatJson json =
        new ChatJson(
            simulation.newId("chatcmpl-"),
            simulation.seconds(),
            call.deployment().servedModel(),
            fingerprint(call.deployment()),
            promptTokens);
    Duration firstToken = simulation.latency().firstToken(region);
    if (request.stream()) {
      call.stream(
          json.events(choices, request.includeUsage()), firstToken, simulation.latency().tokens(1));
    } else {
      call.answer(json.completion(choices), firstToken.plus(simulation.latency().tokens(tokens)));
    }
  }

  private List<ChatChoice> choices(ChatRequest request, String model) {
    List<ChatChoice> choices = new ArrayList<>();
    for (int i = 0; i < request.choices(); i++) {
      String composed = composer.answer(request, i);
      String text =
          request.jsonAnswer()
              ? JsonNodeFactory.instance.objectNode().put("answer", composed).toString()
              : composed;
      choices.add(
          new ChatChoice(CompletedAnswer.of(text, request, model, simulation.encoder()), null));
    }
    return choices;
  }

  static String fingerprint(ModelDeployment deployment) {
    return "fp_%010x"
        .formatted((deployment.model() + deployment.version()).hashCode() & 0xffffffffL);
  }
}
