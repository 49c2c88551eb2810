package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Step 02: what its text claims about calls and tokens has to stand in its tables. */
class LimitsNotebookIT {
  private static final TestKit KIT = TestKit.laidOut();

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void run_limitsNotebook_showsWhoIsRefusedWhenAndWhatTokensCost() throws Exception {
    StepRun run = StepRun.asCommitted(KIT, "02-rate-and-token-limits");

    assertThat(run.table("limited"))
        .extracting(row -> row.get(1))
        .containsExactly("200", "200", "200", "429", "429", "429");
    assertThat(StepRun.shown(run.cell("other")))
        .contains("second caller: HTTP 200")
        .containsPattern("first caller, 1[0-5] s later: HTTP 200");
    assertThat(numbers(run.table("tokens"), 3)).allMatch(left -> left >= 0).endsWith(0);
    assertThat(run.pictures("tokens-chart")).isEqualTo(1);
    assertThat(run.table("estimate"))
        .extracting(row -> row.get(2))
        .containsExactly("429", "200", "200", "429");
    // The account books the prompt and max_tokens: 13 and 2,000.
    assertThat(numbers(run.table("booked"), 3)).last().isEqualTo(2013);
    assertThat(numbers(run.table("booked"), 1)).isEqualTo(numbers(run.table("booked"), 2));
  }

  private static List<Integer> numbers(List<List<String>> table, int column) {
    return table.stream().map(row -> Integer.parseInt(row.get(column))).toList();
  }
}
