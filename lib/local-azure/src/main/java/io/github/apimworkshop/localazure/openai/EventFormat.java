package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;

/** How server-sent events are written: chat completions and responses differ. */
enum EventFormat {
  /** Data only, with {@code [DONE]} at the end. */
  PLAIN("data: [DONE]\n\n"),
  /** With the type of each event as its name; the last event is the end. */
  NAMED("");

  private final String end;

  EventFormat(String end) {
    this.end = end;
  }

  Buffer write(JsonNode event) {
    Buffer written = Buffer.buffer();
    if (this == NAMED) {
      written.appendString("event: " + event.path("type").asText() + "\n");
    }
    return written.appendString("data: ").appendBytes(OpenAiCall.bytes(event)).appendString("\n\n");
  }

  Buffer end() {
    return Buffer.buffer(end);
  }
}
