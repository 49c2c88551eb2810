package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks in a real Jupyter and a real kernel. */
class RunIT {
  private static final TestKit KIT = TestKit.laidOut();

  @TempDir private Path folder;

  @Test
  void run_notebookThatWorks_leavesNotebookAndReport() throws Exception {
    Path notebook =
        TestNotebook.write(folder.resolve("good.ipynb"), "Good", "int a = 20;", "a + 22");
    Completed run = KIT.workshop("run", notebook.toString());

    assertThat(run.err()).contains("good.ipynb: 2 cells", "[ 2/2]", "Good");
    assertThat(run.code()).isZero();
    Path executed = KIT.file(".workshop/runs/good/good.ipynb");
    Path report = KIT.file(".workshop/runs/good/good.html");
    assertThat(run.out()).contains(executed.toString(), report.toString());
    assertThat(outputOf(executed, 2)).isEqualTo("42");
    assertThat(report).content().contains("<h1", "42").doesNotContain("<script src=");
  }

  @Test
  void run_notebookWithRelativeLink_reportLinksToTheSameFile() throws Exception {
    Path policy = Files.writeString(folder.resolve("policy.xml"), "<policies />");
    Path notebook =
        TestNotebook.write(
            folder.resolve("notebooks/linked.ipynb"),
            "Linked\n[one](../policy.xml) [two](https://learn.microsoft.com/) [three](#Linked)",
            "1");
    KIT.workshop("run", notebook.toString());

    Path report = KIT.file(".workshop/runs/linked/linked.html");
    String page = Files.readString(report);
    Matcher link = Pattern.compile("<a href=\"([^\"]*policy\\.xml)\"").matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(report.resolveSibling(link.group(1)).toRealPath()).isEqualTo(policy.toRealPath());
    assertThat(page).contains("<a href=\"https://learn", "<a href=\"#Linked\"");
  }

  @Test
  void run_cellThatThrows_namesNotebookCellAndReason() throws Exception {
    Path notebook =
        TestNotebook.write(
            folder.resolve("bad.ipynb"),
            "Bad",
            "int a = 1;",
            "throw new IllegalStateException(\"the pool is empty\");",
            "System.out.println(\"never\");");
    Completed run = KIT.workshop("run", notebook.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("bad.ipynb, cell 2: the pool is empty").doesNotContain("\tat ");
    assertThat(KIT.file(".workshop/runs/bad/bad.html")).content().contains("the pool is empty");
    assertThat(outputOf(KIT.file(".workshop/runs/bad/bad.ipynb"), 3)).isEmpty();
  }

  @Test
  void run_several_goesOnAfterAFailureAndLeavesOnePageAboutAll() throws Exception {
    Path bad = TestNotebook.write(folder.resolve("bad.ipynb"), "Bad", "int a = 1 / 0;");
    Path good = TestNotebook.write(folder.resolve("good.ipynb"), "Good", "20 + 22");
    Completed run = KIT.workshop("run", bad.toString(), good.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("Bad +0 of 0 checkpoints .* stopped at cell 1: / by zero")
        .containsPattern("Good +0 of 0 checkpoints .* ran to its end in \\d+\\.\\d s")
        .contains("All of them on one page: " + KIT.file(".workshop/runs/index.html"));
    assertThat(KIT.file(".workshop/runs/index.html"))
        .content()
        .contains("href=\"bad/bad.html\"", "href=\"good/good.html\"");
  }

  @Test
  void run_cellThatDoesNotCompile_namesLineAndCode() throws Exception {
    Path notebook =
        TestNotebook.write(
            folder.resolve("typo.ipynb"), "Typo", "int a = 1;\nString b = a;\nint c = 2;");
    Completed run = KIT.workshop("run", notebook.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("typo.ipynb, cell 1: line 2 `String b = a;`: incompatible types");
  }

  @Test
  void run_exceptionWithoutMessage_isNamed() throws Exception {
    Path notebook =
        TestNotebook.write(
            folder.resolve("silent.ipynb"), "Silent", "throw new IllegalStateException();");
    Completed run = KIT.workshop("run", notebook.toString());
    assertThat(run.err())
        .contains("silent.ipynb, cell 1: IllegalStateException")
        .doesNotContain("null");
  }

  @Test
  void run_cellThatTakesTooLong_isNoDeadKernel() throws Exception {
    Path notebook =
        TestNotebook.write(folder.resolve("slow.ipynb"), "Slow", "Thread.sleep(60_000);");
    Completed run = KIT.workshop("run", "--timeout", "2", notebook.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("slow.ipynb, cell 1: took longer than 2 s");
  }

  @Test
  void run_cellThatEndsTheKernel_saysSo() throws Exception {
    Path notebook = TestNotebook.write(folder.resolve("exit.ipynb"), "Exit", "System.exit(3);");
    Completed run = KIT.workshop("run", notebook.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("exit.ipynb, cell 1: the Java kernel ended");
  }

  @Test
  void run_newestJava_worksTheSameAndSilently() throws Exception {
    Optional<Path> newest = newestJava();
    assumeThat(newest).as("a Java newer than %s", Runtime.version().feature()).isPresent();
    Path notebook =
        TestNotebook.write(
            folder.resolve("newest.ipynb"), "Newest", "Runtime.version().feature() > 17");
    Completed run = KIT.workshop(newest.get(), "run", notebook.toString());
    assertThat(run.err()).doesNotContain("WARNING");
    assertThat(run.code()).isZero();
    assertThat(outputOf(KIT.file(".workshop/runs/newest/newest.ipynb"), 1)).isEqualTo("true");
  }

  @Test
  void run_again_makesNothingAgain() throws Exception {
    Path notebook = TestNotebook.write(folder.resolve("again.ipynb"), "Again", "1 + 1");
    KIT.workshop("run", notebook.toString());
    assertThat(KIT.workshop("run", notebook.toString()).err()).doesNotContain(".venv");
  }

  private static String outputOf(Path notebook, int cell) throws IOException {
    var outputs =
        new ObjectMapper()
            .readTree(Files.readAllBytes(notebook))
            .path("cells")
            .path(cell)
            .path("outputs");
    return outputs.path(0).path("data").path("text/plain").path(0).asText();
  }

  private static Optional<Path> newestJava() throws IOException {
    Path folder = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(folder)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> home.getFileName().toString().matches(".*\\b2[1-9]\\b.*"))
          .findFirst();
    }
  }
}
