package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Chart;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** Recorded calls in the order they were sent. Immutable; shows itself as a table. */
public final class Runs implements Displayable, Iterable<Run> {
  private final List<Run> runs;
  private final List<Event> events;

  /** Something that happened before call {@code before}. */
  record Event(int before, String name) {}

  /** Copies the list. */
  public Runs(List<Run> runs) {
    this(runs, List.of());
  }

  private Runs(List<Run> runs, List<Event> events) {
    this.runs = List.copyOf(runs);
    this.events = List.copyOf(events);
  }

  /**
   * These calls and then {@code later} ones, numbered on. Charts mark the place between them with
   * {@code event}, a word or two such as "fault".
   */
  public Runs then(String event, Runs later) {
    var all = new ArrayList<>(runs);
    later.runs.forEach(run -> all.add(run.numbered(runs.size() + run.number())));
    var marks = new ArrayList<>(events);
    marks.add(new Event(runs.size() + 1, event));
    later.events.forEach(e -> marks.add(new Event(runs.size() + e.before(), e.name())));
    return new Runs(all, marks);
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
    return RunsChart.of(runs, events, Weights.shares(weights));
  }

  /** As above, without promised shares. */
  public Chart chart() {
    return RunsChart.of(runs, events, Map.of());
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
