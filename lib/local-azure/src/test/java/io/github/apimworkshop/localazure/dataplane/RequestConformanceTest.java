package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every folder of {@code requests}: a body, and what an account answers to it. */
class RequestConformanceTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "requests");
  private static final Map<String, String> PATHS =
      Map.of(
          "chat", "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
          "embeddings", "/openai/deployments/embed/embeddings?api-version=2024-10-21",
          "completions", "/openai/deployments/instruct/completions?api-version=2024-10-21",
          "responses", "/openai/v1/responses");

  private static RunningPlane plane;
  private static URI account;

  @BeforeAll
  static void deploy(@TempDir Path folder) {
    plane = new RunningPlane(folder, 1);
    account = plane.account("a1", "eastus", 1000);
    plane.deployment("a1", "embed", "text-embedding-3-small", "1", 1000);
    plane.deployment("a1", "instruct", "gpt-35-turbo-instruct", "0914", 1000);
  }

  @AfterAll
  static void stop() {
    plane.close();
  }

  @TestFactory
  List<DynamicTest> request_isAnsweredAsOnAzure() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .sorted()
          .map(
              folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)))
          .toList();
    }
  }

  private static void run(Path folder) throws IOException {
    String operation = folder.getFileName().toString().replaceFirst("-.*", "");
    HttpResponse<String> answer =
        plane.send(
            HttpRequest.newBuilder(account.resolve(PATHS.get(operation)))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("api-key", "key-of-a1")
                .POST(HttpRequest.BodyPublishers.ofFile(folder.resolve("request.json")))
                .build());
    JsonNode expected = RunningPlane.read(Files.readString(folder.resolve("expect.json")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected.path("status").intValue());
    if (expected.has("body")) {
      assertThat(RunningPlane.json(answer)).isEqualTo(expected.path("body"));
    }
  }
}
