package io.github.apimworkshop.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinedReportTest {
  private static final String CHART = "<img width=\"900\" alt=\"A: 2 of 3 calls\" src=\"data:,\">";

  @TempDir private Path runs;
  private FinishedRun good;
  private FinishedRun stopped;

  @BeforeEach
  void run() throws Exception {
    good =
        finished(
            "01 good.ipynb",
            "Good & quick",
            "",
            output("text/plain", "PASS LAB-031 the pool splits", "text/html", "<b>PASS</b>"),
            output("image/png", "QUJD", "text/html", CHART));
    stopped =
        finished(
            "02-stopped.ipynb",
            "Stopped",
            "cell 4: the pool is empty",
            output("text/plain", "FAIL LAB-032 a < b", "text/html", "<b>FAIL</b>"));
  }

  @Test
  void write_twoRuns_namesLinksAndJudgesBoth() throws Exception {
    Path page = new CombinedReport(List.of(good, stopped)).write(runs.resolve("index.html"));
    assertThat(page)
        .content()
        .contains("<html lang=\"en\">", "<h1>", "<h2>Good &amp; quick</h2>", "<h2>Stopped</h2>")
        .contains("<a href=\"#01-good\">Good &amp; quick</a> ran to its end in 2.5 s")
        .contains("<a href=\"#02-stopped\">Stopped</a> stopped at cell 4: the pool is empty")
        .contains("href=\"01%20good/01%20good.html\"", "href=\"02-stopped/02-stopped.html\"")
        .contains("<li>PASS LAB-031 the pool splits</li>", "<li>FAIL LAB-032 a &lt; b</li>");
  }

  @Test
  void write_charts_standInThePageWithTheirAlternativeText() throws Exception {
    Path page = new CombinedReport(List.of(good, stopped)).write(runs.resolve("index.html"));
    assertThat(page).content().containsOnlyOnce("<img ").contains(CHART);
    assertThat(runs).isDirectoryNotContaining("glob:**.part");
  }

  private FinishedRun finished(String file, String title, String reason, String... outputs)
      throws Exception {
    String json =
        """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "markdown", "source": "# %s"},
          {"cell_type": "code", "source": "1", "outputs": [%s]}]}"""
            .formatted(title, String.join(", ", outputs));
    Path folder = Files.createDirectories(runs.resolve(file.replace(".ipynb", "")));
    Path notebook = Files.writeString(folder.resolve(file), json);
    Path report = folder.resolve(file.replace(".ipynb", ".html"));
    return new FinishedRun(
        StepNotebook.read(notebook),
        ExecutedNotebook.read(notebook),
        new RunOutcome(notebook, report, Optional.empty(), 0, ""),
        reason,
        Duration.ofMillis(2500));
  }

  private static String output(String type, String value, String other, String html) {
    return "{\"output_type\": \"display_data\", \"data\": {\"%s\": \"%s\", \"%s\": \"%s\"}}"
        .formatted(type, value, other, html.replace("\"", "\\\""));
  }
}
