package io.github.apimworkshop.benchmarks.soak;

import io.github.apimworkshop.benchmarks.lab.Machine;
import io.github.apimworkshop.benchmarks.lab.ProcessFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run found.
 *
 * @param gatewayCalls what the gateway counted itself, by status
 */
record SoakResult(
    double minutes,
    long seed,
    double perSecond,
    long sent,
    CallAudit audit,
    Map<Behaviour, Integer> changes,
    List<ProcessFigures> figures,
    Map<Integer, Long> gatewayCalls) {

  /** Nothing lost, nothing doubled, nothing without a reason, and the gateway counted alike. */
  boolean isExplained() {
    return audit.unexplained() == 0
        && audit.waiting() == 0
        && audit.finished() == sent
        && gatewayCalls.equals(audit.statuses());
  }

  String table() {
    var text = new StringBuilder("| the caller got | calls |\n|---|---:|\n");
    audit.outcomes().forEach((words, calls) -> row(text, words, calls));
    text.append("\n| behaviour a backend changed to | times |\n|---|---:|\n");
    changes.forEach((behaviour, times) -> row(text, behaviour.words(), times));
    text.append("\n| | |\n|---|---:|\n");
    row(text, "sent", sent);
    row(text, "without an answer", audit.waiting());
    row(text, "not explained by the policy", audit.unexplained());
    text.append("| counted alike by the gateway | ")
        .append(gatewayCalls.equals(audit.statuses()) ? "yes" : "no: " + gatewayCalls)
        .append(" |\n");
    text.append("| after half a minute | ")
        .append(figures.get(Math.min(1, figures.size() - 1)).words())
        .append(" |\n");
    text.append("| halfway | ").append(figures.get(figures.size() / 2).words()).append(" |\n");
    text.append("| at the end | ").append(figures.get(figures.size() - 1).words()).append(" |\n");
    audit.examples().forEach(example -> text.append("\n- ").append(example));
    return text.toString();
  }

  void write(Path file) throws IOException {
    String page =
        """
        # Soak

        Written by `./workshop bench soak --minutes %s --seed %d` on %s.

        **Method.** `bicep/circuit-breaker.bicep` and its policy as they are: one member of priority 1, two of priority 2, two
        retries. The three backends change their behaviour at random, drawn from the seed. %,.0f calls a second are sent, 60 %%
        of what the machine managed before. Each call has a number; every backend notes what it did with it. An answer counts
        as explained when it is the one that the policy makes of these notes: the last attempt's answer, whole and with the
        call's own number; attempts only after 429 and 503 and at most three; 503 without a further attempt only while every
        breaker is open; no member asked while its breaker is open; priority 2 only while priority 1 is open.

        **Machine.** %s The local Azure is a process of its own; memory and files are its own.

        %s"""
            .formatted(
                minutes,
                seed,
                LocalDate.now(ZoneId.systemDefault()),
                perSecond,
                Machine.words(),
                table());
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private static void row(StringBuilder text, String words, long number) {
    text.append(String.format(Locale.ROOT, "| %s | %,d |%n", words, number));
  }
}
