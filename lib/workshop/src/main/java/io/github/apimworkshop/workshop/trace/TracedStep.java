package io.github.apimworkshop.workshop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One thing the gateway did: in which section, by which policy or built-in step, in its own words,
 * and how many milliseconds after the request came in it was done.
 */
public record TracedStep(String section, String source, String what, double milliseconds) {
  private static final int LONGEST = 180;

  static TracedStep of(String section, JsonNode entry) {
    return new TracedStep(
        section,
        entry.path("source").asText(),
        shortened(words(entry.path("data"))),
        milliseconds(entry.path("elapsed").asText()));
  }

  /** The gateway writes a text, a list of texts, or what it knows of request and configuration. */
  private static String words(JsonNode data) {
    if (data.isTextual()) {
      return data.asText();
    }
    if (data.has("request")) {
      JsonNode request = data.path("request");
      return request.path("method").asText() + " " + request.path("url").asText();
    }
    if (data.has("configuration")) {
      return "operation "
          + data.at("/configuration/operation/method").asText()
          + " "
          + data.at("/configuration/operation/uriTemplate").asText();
    }
    if (data.has("details")) {
      return data.path("message").asText() + " " + data.path("details").asText();
    }
    JsonNode said = data.has("messages") ? data.path("messages") : data.path("message");
    if (said.isArray()) {
      return StreamSupport.stream(said.spliterator(), false)
          .map(line -> line.isTextual() ? line.asText() : words(line))
          .collect(Collectors.joining(" "));
    }
    return said.isMissingNode() ? data.toString() : said.asText();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** From the .NET form, {@code 00:00:01.2345678}. */
  private static double milliseconds(String elapsed) {
    String[] parts = elapsed.split(":", -1);
    if (parts.length != 3) {
      return 0;
    }
    double seconds = Double.parseDouble(parts[2]);
    return (Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + seconds) * 1000;
  }
}
