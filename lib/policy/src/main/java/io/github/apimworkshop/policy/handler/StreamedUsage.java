package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.pipeline.TransferListener;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Listens to server-sent events: takes the usage chunk if there is one, and counts the text
 * otherwise.
 */
final class StreamedUsage implements TransferListener {
  private static final String DATA = "data:";

  private final int promptEstimate;
  private final TokenCounter counter;
  private final Consumer<TokenUsage> consumer;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private TokenUsage said;

  StreamedUsage(int promptEstimate, TokenCounter counter, Consumer<TokenUsage> consumer) {
    this.promptEstimate = promptEstimate;
    this.counter = counter;
    this.consumer = consumer;
  }

  @Override
  public void chunk(ByteBuffer piece) {
    while (piece.hasRemaining()) {
      byte next = piece.get();
      if (next == '\n') {
        line(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(next);
      }
    }
  }

  private void line(String event) {
    if (!event.startsWith(DATA)) {
      return;
    }
    JsonNode chunk =
        JsonBodies.read(event.substring(DATA.length()).strip().getBytes(StandardCharsets.UTF_8));
    if (chunk.path("usage").isObject()) {
      said = TokenUsage.of(chunk.path("usage"));
    }
    for (JsonNode choice : chunk.path("choices")) {
      text.append(choice.path("delta").path("content").asText());
      text.append(choice.path("text").asText());
    }
  }

  @Override
  public void end() {
    line(line.toString(StandardCharsets.UTF_8));
    long completion = text.isEmpty() ? 0 : counter.count(text.toString());
    consumer.accept(
        said != null
            ? said
            : new TokenUsage(promptEstimate, completion, promptEstimate + completion));
  }
}
