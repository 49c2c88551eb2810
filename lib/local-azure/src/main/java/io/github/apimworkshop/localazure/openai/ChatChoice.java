package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer of a chat completion.
 *
 * @param context citations of On Your Data; null without a data source
 * @param toolCalls calls the caller is asked to make instead of reading a text
 */
record ChatChoice(CompletedAnswer answer, JsonNode context, List<ToolCall> toolCalls) {
  private static final int LONGEST_PIECE = 6;

  int tokens() {
    return answer.tokens();
  }

  String finishReason() {
    return answer.finishReason();
  }

  ObjectNode message() {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("content", toolCalls.isEmpty() ? answer.text() : null);
    if (context != null) {
      message.set("context", context);
    }
    message.putNull("refusal").put("role", "assistant");
    if (!toolCalls.isEmpty()) {
      var calls = message.putArray("tool_calls");
      toolCalls.forEach(call -> calls.add(call.json()));
    }
    return message;
  }

  /** The choices of the chunks of a stream: role, content piece by piece, end. */
  List<ObjectNode> deltas(int index) {
    List<ObjectNode> deltas = new ArrayList<>();
    ObjectNode role =
        JsonNodeFactory.instance.objectNode().put("content", toolCalls.isEmpty() ? "" : null);
    if (context != null) {
      role.set("context", context);
    }
    role.putNull("refusal").put("role", "assistant");
    deltas.add(delta(JsonNodeFactory.instance.objectNode(), role, null, index));
    addToolCalls(deltas, index);
    for (String piece : pieces(toolCalls.isEmpty() ? answer.text() : "")) {
      ObjectNode content = JsonNodeFactory.instance.objectNode().put("content", piece);
      deltas.add(delta(FilterResults.completion(), content, null, index));
    }
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    deltas.add(delta(JsonNodeFactory.instance.objectNode(), nothing, finishReason(), index));
    return deltas;
  }

  private void addToolCalls(List<ObjectNode> deltas, int index) {
    for (int i = 0; i < toolCalls.size(); i++) {
      deltas.add(toolDelta(toolCalls.get(i).opening(i), index));
      for (String piece : pieces(toolCalls.get(i).arguments())) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.putObject("function").put("arguments", piece);
        deltas.add(toolDelta(call.put("index", i), index));
      }
    }
  }

  private static ObjectNode toolDelta(ObjectNode call, int index) {
    ObjectNode delta = JsonNodeFactory.instance.objectNode();
    delta.putArray("tool_calls").add(call);
    return delta(JsonNodeFactory.instance.objectNode(), delta, null, index);
  }

  private static ObjectNode delta(
      ObjectNode filter, ObjectNode delta, String finishReason, int index) {
    ObjectNode choice = JsonNodeFactory.instance.objectNode();
    choice.set("content_filter_results", filter);
    choice.set("delta", delta);
    return choice.put("finish_reason", finishReason).put("index", index).putNull("logprobs");
  }

  /** About one token each, never splitting a character. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean word = i < text.length() && text.charAt(i) == ' ';
      boolean full = i - start >= LONGEST_PIECE && !Character.isLowSurrogate(at(text, i));
      if (i == text.length() || word || full) {
        pieces.add(text.substring(start, i));
        start = i;
      }
    }
    return pieces;
  }

  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }
}
