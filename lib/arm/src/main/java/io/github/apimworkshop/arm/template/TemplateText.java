package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.TemplateViolation;
import java.io.IOException;
import java.util.regex.Pattern;

/** Finds the line and column of a place in the template. */
public final class TemplateText {
  /** As lenient as Resource Manager: what it takes as a template must be found again. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Pattern PLAIN = Pattern.compile("[^.'\\[\\]()\\s]+");

  private final ObjectNode template;
  private final String text;

  /**
   * @param text what the template was read from; null takes its compact form
   */
  public TemplateText(ObjectNode template, String text) {
    this.template = template;
    this.text = text;
  }

  /** The path of a member. */
  public static String member(String path, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return path + "['" + name + "']";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Where {@code path} begins; the start of the text when it is not found. */
  public TemplateViolation violation(String path) {
    try (JsonParser parser = parser()) {
      JsonLocation location = find(parser, path);
      if (location != null) {
        return new TemplateViolation(location.getLineNr(), location.getColumnNr(), path);
      }
    } catch (IOException e) {
      // No JSON, or nested too deeply to be read: the place stays unknown.
      return new TemplateViolation(1, 1, path);
    }
    return new TemplateViolation(1, 1, path);
  }

  private JsonParser parser() throws IOException {
    return JSON.createParser(text == null ? JSON.writeValueAsString(template) : text);
  }

  private static JsonLocation find(JsonParser parser, String wanted) throws IOException {
    parser.nextToken();
    String path = "";
    while (!path.equals(wanted)) {
      String next = null;
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (next == null && parser.nextToken() == JsonToken.FIELD_NAME) {
          String candidate = member(path, parser.currentName());
          parser.nextToken();
          next = enter(parser, candidate, wanted);
        }
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        for (int i = 0; next == null && parser.nextToken() != JsonToken.END_ARRAY; i++) {
          next = enter(parser, path + "[" + i + "]", wanted);
        }
      }
      if (next == null) {
        return null;
      }
      path = next;
    }
    return parser.currentTokenLocation();
  }

  private static String enter(JsonParser parser, String candidate, String wanted)
      throws IOException {
    boolean onTheWay =
        wanted.startsWith(candidate)
            && (wanted.length() == candidate.length()
                || ".[".indexOf(wanted.charAt(candidate.length())) >= 0);
    if (onTheWay) {
      return candidate;
    }
    parser.skipChildren();
    return null;
  }
}
