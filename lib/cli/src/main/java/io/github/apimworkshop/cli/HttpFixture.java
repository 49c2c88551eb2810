package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.context.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A request or response in a text file, as HTTP writes it: a first line, headers, an empty line,
 * the body.
 */
record HttpFixture(String firstLine, Headers headers, String body) {

  static HttpFixture read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new CommandFailure(
          "Cannot read " + file + ".", "Check the path; it has to be UTF-8.", e);
    }
  }

  static HttpFixture parse(String text, Path file) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    String head = (end < 0 ? unix : unix.substring(0, end)).strip();
    String[] lines = head.split("\n", -1);
    Headers headers = Headers.of();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon <= 0) {
        throw new CommandFailure(
            "%s:%d:1 is no header: '%s'.".formatted(file, i + 1, lines[i]),
            "Write Name: value, and an empty line before the body.");
      }
      headers.add(lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip());
    }
    return new HttpFixture(lines[0].strip(), headers, end < 0 ? "" : unix.substring(end + 2));
  }

  /** The word at {@code index} of the first line; empty where it has fewer. */
  String word(int index) {
    String[] words = firstLine.split(" +", -1);
    return index < words.length ? words[index] : "";
  }
}
