package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {
  @TempDir private Path folder;

  private final CapturedConsole console = new CapturedConsole();

  static Exception[] failures() {
    return new Exception[] {
      new CommandFailure("It is broken.", "Mend it."),
      new WorkshopException("LAB-010", "It is broken."),
      new IllegalStateException("It is broken."),
      new java.io.IOException("It is broken.\nat length"),
      new NullPointerException()
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void execute_failure_exits1WithOneLine(Exception failure) {
    assertThat(report(failure)).isEqualTo(1);
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).startsWith("workshop: ").doesNotContain("\tat ");
  }

  @Test
  void execute_failureOfTheKit_saysNothingOfADefect() {
    report(new CommandFailure("It is broken.", "Mend it."));
    assertThat(console.err()).isEqualToIgnoringNewLines("workshop: It is broken. Mend it.");
  }

  @Test
  void execute_fileThatCannotBeUsed_isNoDefect() {
    report(new UncheckedIOException(new AccessDeniedException("a/b.json")));
    assertThat(console.err())
        .isEqualToIgnoringNewLines("workshop: Cannot read or write a/b.json: access is denied.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void execute_defect_leavesItsTraceInTheKit() {
    report(new IllegalStateException("It is broken."));
    assertThat(console.err()).contains("defect of the kit", folder.resolve(".workshop").toString());
    assertThat(folder.resolve(".workshop"))
        .isDirectoryContaining(file -> contentOf(file.toFile()).contains("\tat "));
  }

  private int report(Exception failure) {
    return new CommandLine(new Failing(failure))
        .setErr(console.console().err())
        .setExecutionExceptionHandler(new FailureReport(() -> new KitLayout(folder)))
        .execute();
  }

  @Command(name = "failing")
  private record Failing(Exception failure) implements java.util.concurrent.Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
