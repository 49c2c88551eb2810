package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import java.util.function.Consumer;

/** How many tokens a call took: as the model says, or estimated when its stream does not say. */
record TokenUsage(long prompt, long completion, long total) {

  /**
   * Tells the usage when it is known: with the response if that is there as a whole, otherwise
   * after it was streamed to the caller. Says nothing for a call the backend did not answer with
   * success.
   */
  static void observe(PipelineRun run, ChatPrompt prompt, Consumer<TokenUsage> consumer) {
    Exchange exchange = run.exchange();
    TokenCounter counter = run.host().tokenCounter();
    if (!prompt.stream()) {
      exchange.wantResponseBody();
    }
    exchange.onCompletion(
        () -> {
          ExchangeResponse response = exchange.response();
          if (!exchange.isAnsweredByBackend() || response.statusCode() / 100 != 2) {
            return;
          }
          if (response.isStreamed() || isEventStream(response)) {
            exchange.onTransfer(new StreamedUsage(prompt.estimate(counter), counter, consumer));
          } else {
            byte[] body = response.body() == null ? null : response.body().bytes();
            JsonNode usage = JsonBodies.read(body).path("usage");
            if (usage.isObject()) {
              consumer.accept(of(usage));
            }
          }
        });
  }

  private static boolean isEventStream(ExchangeResponse response) {
    String type = response.headers().joined("Content-Type");
    return type != null && type.startsWith("text/event-stream");
  }

  static TokenUsage of(JsonNode usage) {
    long prompt = usage.path("prompt_tokens").asLong(usage.path("input_tokens").asLong());
    long completion = usage.path("completion_tokens").asLong(usage.path("output_tokens").asLong());
    return new TokenUsage(
        prompt, completion, usage.path("total_tokens").asLong(prompt + completion));
  }
}
