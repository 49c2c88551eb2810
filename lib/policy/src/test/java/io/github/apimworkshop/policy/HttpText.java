package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message written as text: a first line, header lines, and after an empty line the body; several
 * are set apart by lines that begin with three hashes, whose rest is a note.
 */
record HttpText(String note, String firstLine, Headers headers, String body) {

  static List<HttpText> parseAll(String text) {
    List<HttpText> messages = new ArrayList<>();
    String note = "";
    StringBuilder current = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("###")) {
        add(messages, note, current);
        note = line.substring(3).strip();
      } else {
        current.append(line).append('\n');
      }
    }
    add(messages, note, current);
    return messages;
  }

  private static void add(List<HttpText> messages, String note, StringBuilder text) {
    if (!text.toString().isBlank()) {
      messages.add(parse(note, text.toString()));
    }
    text.setLength(0);
  }

  private static HttpText parse(String note, String text) {
    String[] lines = text.stripLeading().split("\n", -1);
    Headers headers = new Headers();
    int i = 1;
    for (; i < lines.length && !lines[i].isEmpty(); i++) {
      int colon = lines[i].indexOf(':');
      headers.add(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
    }
    StringBuilder body = new StringBuilder();
    for (i++; i < lines.length; i++) {
      body.append(lines[i]).append('\n');
    }
    return new HttpText(note, lines[0].strip(), headers, body.toString().stripTrailing());
  }

  /** Null for an empty body. */
  byte[] bodyBytes() {
    return body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
  }
}
