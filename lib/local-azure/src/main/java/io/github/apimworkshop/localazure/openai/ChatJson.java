package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Chat completions as JSON, keys in the alphabetical order in which Azure sends them. */
record ChatJson(String id, long created, String model, String fingerprint, int promptTokens) {

  ObjectNode completion(List<ChatChoice> choices) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    var array = root.putArray("choices");
    for (int i = 0; i < choices.size(); i++) {
      array.add(choice(choices.get(i), i));
    }
    root.put("created", created).put("id", id).put("model", model).put("object", "chat.completion");
    promptFilter(root);
    root.put("system_fingerprint", fingerprint);
    root.set("usage", usage(choices));
    return root;
  }

  List<JsonNode> events(List<ChatChoice> choices, boolean includeUsage) {
    List<JsonNode> events = new ArrayList<>();
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    first.putArray("choices");
    first.put("created", 0).put("id", "").put("model", "").put("object", "");
    promptFilter(first);
    events.add(first);
    for (int i = 0; i < choices.size(); i++) {
      choices.get(i).deltas(i).forEach(choice -> events.add(chunk(choice)));
    }
    if (includeUsage) {
      events.forEach(event -> ((ObjectNode) event).putNull("usage"));
      ObjectNode last = chunk(null);
      last.set("usage", usage(choices));
      events.add(last);
    }
    return events;
  }

  private static ObjectNode choice(ChatChoice choice, int index) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("content_filter_results", FilterResults.completion());
    node.put("finish_reason", choice.finishReason()).put("index", index).putNull("logprobs");
    node.set("message", choice.message());
    return node;
  }

  private ObjectNode chunk(ObjectNode choice) {
    ObjectNode chunk = JsonNodeFactory.instance.objectNode();
    var choices = chunk.putArray("choices");
    if (choice != null) {
      choices.add(choice);
    }
    return chunk
        .put("created", created)
        .put("id", id)
        .put("model", model)
        .put("object", "chat.completion.chunk")
        .put("system_fingerprint", fingerprint);
  }

  private static void promptFilter(ObjectNode root) {
    ObjectNode entry = root.putArray("prompt_filter_results").addObject();
    entry.put("prompt_index", 0).set("content_filter_results", FilterResults.prompt());
  }

  private ObjectNode usage(List<ChatChoice> choices) {
    int completion = choices.stream().mapToInt(ChatChoice::tokens).sum();
    ObjectNode usage = JsonNodeFactory.instance.objectNode().put("completion_tokens", completion);
    usage
        .putObject("completion_tokens_details")
        .put("accepted_prediction_tokens", 0)
        .put("audio_tokens", 0)
        .put("reasoning_tokens", 0)
        .put("rejected_prediction_tokens", 0);
    usage.put("prompt_tokens", promptTokens);
    usage.putObject("prompt_tokens_details").put("audio_tokens", 0).put("cached_tokens", 0);
    return usage.put("total_tokens", promptTokens + completion);
  }
}
