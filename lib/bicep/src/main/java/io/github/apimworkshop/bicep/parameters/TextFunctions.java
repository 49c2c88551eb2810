package io.github.apimworkshop.bicep.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Functions that search, cut, build and hash texts. */
final class TextFunctions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern HOLE = Pattern.compile("\\{\\{|\\}\\}|\\{(\\d+)\\}");

  private TextFunctions() {}

  /** Null if there is no such function. */
  static JsonNode call(String name, List<JsonNode> arguments) {
    JsonNode first = arguments.isEmpty() ? NODES.nullNode() : arguments.get(0);
    String text = first.asText();
    return switch (name) {
      case "format" -> NODES.textNode(format(text, arguments));
      case "substring" -> substring(text, arguments);
      case "indexOf" -> NODES.numberNode(position(first, arguments.get(1), false));
      case "lastIndexOf" -> NODES.numberNode(position(first, arguments.get(1), true));
      case "padLeft" -> NODES.textNode(padLeft(Functions.text(first), arguments));
      case "guid" -> NODES.textNode(Hashes.guid(joined(arguments)));
      case "uniqueString" -> NODES.textNode(Hashes.uniqueString(joined(arguments)));
      case "base64ToString" -> NODES.textNode(decoded(text));
      case "base64ToJson" -> Functions.json(decoded(text));
      case "uriComponent" -> NODES.textNode(encoded(text));
      case "uriComponentToString" ->
          NODES.textNode(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
      default -> null;
    };
  }

  private static String format(String format, List<JsonNode> arguments) {
    Matcher hole = HOLE.matcher(format);
    StringBuilder text = new StringBuilder();
    while (hole.find()) {
      String part = hole.group().substring(1);
      if (hole.group(1) != null) {
        int position = Integer.parseInt(hole.group(1)) + 1;
        if (position >= arguments.size()) {
          throw new EvaluationException("there is no argument for '" + hole.group() + "'.");
        }
        part = Functions.text(arguments.get(position));
      }
      hole.appendReplacement(text, Matcher.quoteReplacement(part));
    }
    return hole.appendTail(text).toString();
  }

  private static JsonNode substring(String text, List<JsonNode> arguments) {
    int start = arguments.get(1).asInt();
    int end = arguments.size() > 2 ? start + arguments.get(2).asInt() : text.length();
    if (start < 0 || end < start || end > text.length()) {
      throw new EvaluationException("the part lies outside of the text.");
    }
    return NODES.textNode(text.substring(start, end));
  }

  /** Texts are searched without regard to case. */
  private static int position(JsonNode where, JsonNode what, boolean last) {
    if (where.isTextual()) {
      String text = where.textValue().toLowerCase(Locale.ROOT);
      String part = what.asText().toLowerCase(Locale.ROOT);
      return last ? text.lastIndexOf(part) : text.indexOf(part);
    }
    int found = -1;
    for (int i = 0; i < where.size() && (last || found < 0); i++) {
      found = where.get(i).equals(what) ? i : found;
    }
    return found;
  }

  private static String padLeft(String text, List<JsonNode> arguments) {
    String pad = arguments.size() > 2 ? arguments.get(2).asText() : " ";
    return pad.repeat(Math.max(0, arguments.get(1).asInt() - text.length())) + text;
  }

  private static String joined(List<JsonNode> arguments) {
    return arguments.stream().map(Functions::text).collect(Collectors.joining("-"));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new EvaluationException("the text is not valid base64.");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
