package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Chart;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** Recorded calls in the order they were sent. Immutable; shows itself as a table. */
public final class Runs implements Displayable, Iterable<Run> {
  private final List<Run> runs;

  /** Copies the list. */
  public Runs(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The recorded calls. */
  public Stream<Run> stream() {
    return runs.stream();
  }

  @Override
  public Iterator<Run> iterator() {
    return runs.iterator();
  }

  /** How many calls were recorded, failed ones included. */
  public int size() {
    return runs.size();
  }

  /** Calls that were not answered with a status of 200 to 299. */
  public List<Run> failures() {
    return runs.stream().filter(run -> !run.succeeded()).toList();
  }

  /** One row per call; columns that no answer tells anything about are left out. */
  public Table table() {
    return RunsTable.of(runs);
  }

  /**
   * Response times and, above 60 calls, the share of each region so far beside the one it should
   * have.
   */
  public Chart chart(Map<String, Integer> weights) {
    return RunsChart.of(runs, Weights.shares(weights));
  }

  /** As above, without promised shares. */
  public Chart chart() {
    return RunsChart.of(runs, Map.of());
  }

  /** Counts the successful calls by {@code key}, beside the weights of a pool. */
  public Shares sharesBy(Function<Run, String> key, Map<String, Integer> weights) {
    return Shares.of(runs, key, weights);
  }

  @Override
  public MimeBundle display() {
    return TableView.of(table());
  }

  @Override
  public String toString() {
    return display().text();
  }
}
