package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.policy.pipeline.TraceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every folder below {@code src/test/resources/conformance}. */
class ConformanceTest {
  private static final Path CASES = Path.of("src", "test", "resources", "conformance");

  static Stream<ConformanceCase> cases() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(CASES)) {
      folders = all.filter(Files::isDirectory).sorted().toList();
    }
    return folders.stream().map(ConformanceCase::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void policy_case_behavesAsWritten(ConformanceCase test) throws Exception {
    if (test.has("expect-error.txt") || test.has("expect-error.json")) {
      checkRefusal(test);
    } else {
      checkRun(test);
    }
  }

  private static void checkRefusal(ConformanceCase test) throws IOException {
    PolicyScope scope = PolicyScope.valueOf(test.settings().getProperty("scope", "API"));
    PolicyValidationException refusal =
        catchThrowableOfType(PolicyValidationException.class, () -> test.compileAs(scope));
    assertThat(refusal).as("the document is refused").isNotNull();
    if (test.has("expect-error.txt")) {
      String expected = test.read("expect-error.txt").strip();
      if (expected.endsWith("*")) {
        assertThat(refusal.format("policy.xml"))
            .startsWith(expected.substring(0, expected.length() - 1));
      } else {
        assertThat(refusal.format("policy.xml")).isEqualTo(expected);
      }
    }
    if (test.has("expect-error.json")) {
      assertThat(refusal.toErrorJson())
          .isEqualTo(new ObjectMapper().readTree(test.read("expect-error.json")));
    }
  }

  private static void checkRun(ConformanceCase test) throws PolicyValidationException {
    List<HttpText> answers =
        test.has("backend.txt") ? HttpText.parseAll(test.read("backend.txt")) : List.of();
    long seed = Long.parseLong(test.settings().getProperty("seed", "1"));
    ScriptedHost host = new ScriptedHost(test, answers, seed);
    List<ConformanceCase.Run> runs = test.run(host);
    List<HttpText> expected = HttpText.parseAll(test.read("expect.http"));
    String trace = ConformanceCase.messages(runs.get(runs.size() - 1).exchange());
    assertThat(runs).hasSameSizeAs(expected);
    for (int i = 0; i < runs.size(); i++) {
      checkResponse(expected.get(i), runs.get(i), "response " + (i + 1) + "\n" + trace);
    }
    assertThat(host.answersLeft()).as("backend answers nobody asked for\n" + trace).isZero();
    if (test.has("expect-sent.txt")) {
      checkSent(HttpText.parseAll(test.read("expect-sent.txt")), host.sent);
    }
    if (test.has("expect-trace.txt")) {
      checkTrace(
          test.read("expect-trace.txt").strip(),
          runs.get(runs.size() - 1).exchange().traceEntries());
    }
  }

  private static void checkResponse(HttpText expected, ConformanceCase.Run run, String what) {
    var outcome = run.outcome();
    assertThat(outcome.status() + " " + outcome.reason()).as(what).isEqualTo(expected.firstLine());
    expected
        .headers()
        .forEach(
            (name, values) -> {
              if (name.startsWith("!")) {
                assertThat(outcome.headers().values(name.substring(1))).as(name).isEmpty();
              } else {
                assertThat(outcome.headers().values(name)).as(what + "\n" + name).isEqualTo(values);
              }
            });
    if (!expected.body().equals("*")) {
      assertThat(Transfers.text(outcome).stripTrailing()).as(what).isEqualTo(expected.body());
    }
    if (expected.note().startsWith("took ")) {
      assertThat(run.took()).as(what).hasToString(expected.note().substring(5).strip());
    }
  }

  private static void checkSent(List<HttpText> expected, List<String> sent) {
    assertThat(sent.stream().map(text -> text.lines().findFirst().orElse("")))
        .containsExactlyElementsOf(expected.stream().map(HttpText::firstLine).toList());
    for (int i = 0; i < sent.size(); i++) {
      HttpText actual = HttpText.parseAll(sent.get(i)).get(0);
      HttpText wanted = expected.get(i);
      wanted
          .headers()
          .forEach(
              (name, values) -> {
                if (name.startsWith("!")) {
                  assertThat(actual.headers().values(name.substring(1))).as(name).isEmpty();
                } else {
                  assertThat(actual.headers().values(name)).as(name).isEqualTo(values);
                }
              });
      if (!wanted.body().isEmpty()) {
        assertThat(actual.body()).isEqualTo(wanted.body().equals("(none)") ? "" : wanted.body());
      }
    }
  }

  /** Each line names section and source, then a text that must be in the entry. */
  private static void checkTrace(String expected, List<TraceEntry> entries) {
    List<String> lines = expected.lines().toList();
    assertThat(entries.stream().map(entry -> entry.section().word() + " " + entry.source()))
        .containsExactlyElementsOf(
            lines.stream().map(line -> String.join(" ", words(line).subList(0, 2))).toList());
    for (int i = 0; i < lines.size(); i++) {
      List<String> words = words(lines.get(i));
      if (words.size() > 2) {
        assertThat(entries.get(i).data().toString()).contains(words.get(2));
      }
    }
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", 3));
  }
}
