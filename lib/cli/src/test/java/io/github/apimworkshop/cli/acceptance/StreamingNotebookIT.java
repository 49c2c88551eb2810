package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 07: when the first word comes, what holds it back, and who counts the tokens. */
class StreamingNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_streamingNotebook_showsTheFirstWordEarlyUsageOnRequestAndMetrics() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, "07-streaming-and-tokens");

    assertThat(StepRun.shown(run.cell("call")))
        .containsSubsequence("HTTP 200  text/event-stream", "prompt_filter_results", "[DONE]");
    List<String> stream = run.table("times").get(1);
    assertThat(Integer.parseInt(stream.get(3))).isLessThan(Integer.parseInt(stream.get(4)));
    assertThat(run.pictures("times-chart") + run.pictures("logged")).isEqualTo(2);
    List<List<String>> usage = run.table("usage");
    assertThat(usage.get(0)).hasSize(3).first().isEqualTo("whole");
    assertThat(usage.get(1)).contains("none");
    assertThat(usage.get(2).get(2)).isEqualTo(usage.get(0).get(1)).isEqualTo(usage.get(2).get(3));
    List<List<String>> metrics = run.table("metrics");
    assertThat(metrics.get(2)).startsWith("workshop", "Total", "Tokens");
    assertThat(number(metrics.get(2)))
        .isPositive()
        .isEqualTo(number(metrics.get(0)) + number(metrics.get(1)));
    assertThat(run.table("counts")).anySatisfy(row -> assertThat(row).contains("API", "200"));
  }

  private static int number(List<String> row) {
    return Integer.parseInt(row.get(row.size() - 1));
  }
}
