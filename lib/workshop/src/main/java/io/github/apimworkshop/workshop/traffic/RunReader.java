package io.github.apimworkshop.workshop.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.workshop.RegionName;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** Reads what an answer tells about its way: region, backend, attempts and tokens. */
final class RunReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunReader() {}

  static Run answered(int number, HttpResponse<String> response, int milliseconds) {
    HttpHeaders headers = response.headers();
    return new Run(
        number,
        response.statusCode(),
        RegionName.display(text(headers, "x-ms-region")),
        text(headers, "x-openai-backend"),
        number(text(headers, "x-openai-attempts")),
        milliseconds,
        tokens(response.body()),
        text(headers, "retry-after"),
        "");
  }

  static Run unanswered(int number, String problem, int milliseconds) {
    return new Run(number, 0, "", "", 0, milliseconds, 0, "", problem);
  }

  private static String text(HttpHeaders headers, String name) {
    return headers.firstValue(name).orElse("").strip();
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static int tokens(String body) {
    try {
      return body.isBlank() ? 0 : JSON.readTree(body).at("/usage/total_tokens").asInt();
    } catch (JsonProcessingException e) {
      return 0;
    }
  }
}
