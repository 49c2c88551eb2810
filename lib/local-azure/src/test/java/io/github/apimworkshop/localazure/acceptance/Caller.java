package io.github.apimworkshop.localazure.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a management endpoint over plain HTTP with a token of its own identity endpoint. */
final class Caller {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI management;
  private final MadeCalls calls;
  private final String token;

  Caller(URI management) {
    this(management, new MadeCalls());
  }

  Caller(URI management, MadeCalls calls) {
    this.management = management;
    this.calls = calls;
    this.token =
        send(HttpRequest.newBuilder(
                    URI.create(
                        management
                            + "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/"))
                .header("Metadata", "true")
                .build())
            .body()
            .path("access_token")
            .asText();
  }

  String token() {
    return token;
  }

  String bearer() {
    return "Bearer " + token;
  }

  /** A call with token and {@code api-version}. */
  Answer call(String method, String path, String body) {
    String separator = path.contains("?") ? "&" : "?";
    return send(
        HttpRequest.newBuilder(URI.create(management + path + separator + "api-version=2024-05-01"))
            .header("Authorization", bearer())
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /** A call with an {@code If-Match} condition. */
  Answer conditional(String method, String path, String etag, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(management + path + "?api-version=2024-05-01"))
            .header("Authorization", bearer())
            .header("If-Match", etag)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  /** Single quotes in a body that has no double ones stand for double ones. */
  Answer put(String path, String body) {
    return call("PUT", path, quoted(body));
  }

  Answer post(String path, String body) {
    return call("POST", path, quoted(body));
  }

  Answer delete(String path) {
    return call("DELETE", path, null);
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      calls.add(request.method(), request.uri().getPath(), response.statusCode());
      return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String body) {
    return body.indexOf('"') < 0 ? body.replace('\'', '"') : body;
  }

  /** A status with its JSON. */
  record Answer(int status, JsonNode body, HttpResponse<String> http) {
    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    JsonNode error() {
      return body.path("error");
    }
  }
}
