package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Chart;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import io.github.apimworkshop.workshop.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/** Who answered how many calls, beside the weights. Immutable; shows itself as a table. */
public final class Shares implements Displayable {
  private final List<Share> shares;
  private final List<String> order;
  private final int calls;

  private Shares(List<Share> shares, List<String> order, int calls) {
    this.shares = shares;
    this.order = order;
    this.calls = calls;
  }

  /** Calls that cannot speak for the weights are only counted, in {@link #leftOut()}. */
  static Shares of(List<Run> runs, Function<Run, String> key, Map<String, Integer> weights) {
    List<String> order =
        runs.stream().filter(Run::judged).map(key).filter(k -> !k.isEmpty()).toList();
    Map<String, Double> promised = Weights.shares(weights);
    var regions = new LinkedHashSet<>(weights.keySet());
    regions.addAll(order);
    var shares = new ArrayList<Share>();
    for (String region : regions) {
      int hits = (int) order.stream().filter(region::equals).count();
      shares.add(
          new Share(
              region,
              weights.getOrDefault(region, 0),
              promised.getOrDefault(region, 0.0),
              hits,
              order.isEmpty() ? 0 : (double) hits / order.size(),
              WilsonInterval.of(hits, order.size())));
    }
    return new Shares(List.copyOf(shares), order, runs.size());
  }

  /** One share per region, in the order of the weights. */
  public List<Share> list() {
    return shares;
  }

  /** The region of each answered call, in order. */
  List<String> order() {
    return order;
  }

  /** Calls that count: answered, with a region. */
  public int answered() {
    return order.size();
  }

  /** Calls that failed, were answered at a second attempt or did not name a region. */
  public int leftOut() {
    return calls - order.size();
  }

  /** One row per region. */
  public Table table() {
    return SharesTable.of(shares);
  }

  /** Observed shares with their 95 % intervals, beside the promised ones. */
  public Chart chart() {
    return SharesChart.of(shares, answered());
  }

  /** Whether the split fits the weights, in words. */
  public Verdict verdict() {
    return Verdict.of(this);
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
