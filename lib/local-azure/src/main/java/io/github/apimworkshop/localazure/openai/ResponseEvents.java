package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a streamed response (platform.openai.com/docs/api-reference/responses-streaming,
 * read 2026-11): the response grows from its frame to the whole.
 */
final class ResponseEvents {
  private final List<JsonNode> events = new ArrayList<>();

  private ResponseEvents() {}

  /** {@code response} is the whole answer with one message of one text. */
  static List<JsonNode> of(ObjectNode response) {
    ResponseEvents events = new ResponseEvents();
    events.write(response);
    return events.events;
  }

  private void write(ObjectNode response) {
    ObjectNode frame = response.deepCopy();
    frame.put("status", "in_progress").putNull("usage").putArray("output");
    frame.putNull("incomplete_details");
    add("response.created").set("response", frame);
    add("response.in_progress").set("response", frame);
    ObjectNode item = (ObjectNode) response.at("/output/0");
    writeItem(item);
    boolean whole = response.path("status").asText().equals("completed");
    add(whole ? "response.completed" : "response.incomplete").set("response", response);
  }

  private void writeItem(ObjectNode item) {
    ObjectNode opened = item.deepCopy().put("status", "in_progress");
    opened.putArray("content");
    add("response.output_item.added").put("output_index", 0).set("item", opened);
    ObjectNode part = (ObjectNode) item.at("/content/0");
    String text = part.path("text").asText();
    String id = item.path("id").asText();
    inPart("response.content_part.added", id).set("part", part.deepCopy().put("text", ""));
    for (String piece : ChatChoice.pieces(text)) {
      inPart("response.output_text.delta", id).put("delta", piece).putArray("logprobs");
    }
    inPart("response.output_text.done", id).put("text", text).putArray("logprobs");
    inPart("response.content_part.done", id).set("part", part);
    add("response.output_item.done").put("output_index", 0).set("item", item);
  }

  private ObjectNode inPart(String type, String item) {
    return add(type).put("item_id", item).put("output_index", 0).put("content_index", 0);
  }

  private ObjectNode add(String type) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", type).put("sequence_number", events.size());
    events.add(event);
    return event;
  }
}
