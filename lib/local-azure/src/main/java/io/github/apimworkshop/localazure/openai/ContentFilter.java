package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks prompts that hold {@code [content-filter:CATEGORY]}, so that a class can see a block
 * without writing anything harmful. Categories: hate, self_harm, sexual, violence, jailbreak.
 */
final class ContentFilter {
  private static final Pattern MARK =
      Pattern.compile(
          "\\[content-filter:(hate|self_harm|sexual|violence|jailbreak)]",
          Pattern.CASE_INSENSITIVE);

  void check(String text) {
    if (text.indexOf('[') < 0) {
      return;
    }
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      throw block(mark.group(1).toLowerCase(Locale.ROOT));
    }
  }

  private static OpenAiException block(String category) {
    String message =
        "The response was filtered due to the prompt triggering Azure OpenAI's content management"
            + " policy. Please modify your prompt and retry. To learn more about our content"
            + " filtering policies please read our documentation:"
            + " https://go.microsoft.com/fwlink/?linkid=2198766";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("message", message).putNull("type").put("param", "prompt");
    error.put("code", "content_filter").put("status", 400);
    error
        .putObject("innererror")
        .put("code", "ResponsibleAIPolicyViolation")
        .set("content_filter_result", FilterResults.promptWith(category));
    return OpenAiException.withBody(400, message, body);
  }
}
