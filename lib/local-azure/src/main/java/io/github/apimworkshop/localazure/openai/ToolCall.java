package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of a tool that the caller is asked to make.
 *
 * @param arguments JSON as text, as the interface has it
 */
record ToolCall(String id, String name, String arguments) {

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("function").put("arguments", arguments).put("name", name);
    return json.put("id", id).put("type", "function");
  }

  /** The beginning of the call in a stream; its arguments follow. */
  ObjectNode opening(int index) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("function").put("arguments", "").put("name", name);
    return json.put("id", id).put("index", index).put("type", "function");
  }
}
