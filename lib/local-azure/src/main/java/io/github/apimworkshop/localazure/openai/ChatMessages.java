package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the messages of a conversation; calls of tools must have their answers. */
final class ChatMessages {
  private static final List<String> ROLES =
      List.of("system", "assistant", "user", "function", "tool", "developer");

  private final List<RequestFields> messages;
  private final Set<String> openCalls = new LinkedHashSet<>();
  private boolean afterCalls;

  private ChatMessages(List<RequestFields> messages) {
    this.messages = messages;
  }

  static List<ChatMessage> of(RequestFields fields) {
    return new ChatMessages(fields.elements("messages")).read();
  }

  private List<ChatMessage> read() {
    List<ChatMessage> read = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      RequestFields message = messages.get(i);
      String role = message.required("role");
      if (!ROLES.contains(role)) {
        message.refuseValue("role", role, ROLES);
      }
      follow(message, role, i);
      read.add(new ChatMessage(role, content(message, role, i)));
    }
    answered(messages.size() - 1);
    return List.copyOf(read);
  }

  private void follow(RequestFields message, String role, int index) {
    if (role.equals("tool")) {
      if (!afterCalls) {
        throw OpenAiException.invalidRequest(
            place(index, "role"),
            "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.");
      }
      openCalls.remove(message.required("tool_call_id"));
      return;
    }
    answered(index - 1);
    List<RequestFields> calls = message.optionalElements("tool_calls");
    calls.forEach(call -> openCalls.add(call.required("id")));
    afterCalls = !calls.isEmpty();
  }

  private void answered(int index) {
    if (!openCalls.isEmpty()) {
      throw OpenAiException.invalidRequest(
          place(index, "role"),
          "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: "
              + String.join(", ", openCalls));
    }
  }

  private static String content(RequestFields message, String role, int index) {
    JsonNode content = message.json().path("content");
    if (content.isNull() || content.isMissingNode()) {
      if (role.equals("assistant") && mayLackContent(message)) {
        return "";
      }
      throw OpenAiException.invalidRequest(
          place(index, "content"), "Invalid value for 'content': expected a string, got null.");
    }
    return ChatMessage.textOf(message);
  }

  private static boolean mayLackContent(RequestFields message) {
    return List.of("tool_calls", "function_call", "refusal", "audio").stream()
        .anyMatch(message::has);
  }

  // The service writes such places in this older way.
  private static String place(int index, String name) {
    return "messages.[" + index + "]." + name;
  }
}
