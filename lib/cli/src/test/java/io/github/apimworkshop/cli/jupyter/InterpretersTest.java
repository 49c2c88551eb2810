package io.github.apimworkshop.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {
  @TempDir private Path folder;

  @Test
  void question_onAnyCommandLine_needsNoEscape() {
    assertThat(Interpreters.QUESTION).doesNotContain("\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ask_pythonThatAnswers_saysWhatItCanDo() throws IOException {
    Path python =
        script(
            "echo '{\"executable\": \"/p\", \"major\": 3, \"minor\": 12, \"venv\": true,"
                + " \"jupyter\": false, \"lab\": false}'");
    var answer = Interpreters.ask(python, Duration.ofSeconds(30)).orElseThrow();
    assertThat(answer.executable()).isEqualTo("/p");
    assertThat(answer.venv()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ask_pythonThatHangs_givesUpAfterItsTime() throws IOException {
    Path python = script("exec sleep 600");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(Interpreters.ask(python, Duration.ofMillis(200))).isEmpty());
  }

  private Path script(String line) throws IOException {
    Path file = folder.resolve("python");
    Files.writeString(file, "#!/bin/sh\n" + line + "\n", StandardCharsets.UTF_8);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
