package io.github.apimworkshop.workshop.metrics;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * All metrics that policies have emitted so far. Immutable; shows itself as a table.
 *
 * @param elsewhere empty, or a sentence that says where they are kept when they cannot be read
 */
public record EmittedMetrics(List<EmittedMetric> metrics, String elsewhere) implements Displayable {
  /** Copies and sorts the metrics. */
  public EmittedMetrics {
    metrics =
        metrics.stream()
            .sorted(
                Comparator.comparing(EmittedMetric::namespace)
                    .thenComparing(EmittedMetric::name)
                    .thenComparing(metric -> metric.dimensions().toString()))
            .toList();
  }

  /** Metrics that can be read. */
  public static EmittedMetrics of(List<EmittedMetric> metrics) {
    return new EmittedMetrics(metrics, "");
  }

  /** None, with the sentence that says where to read them. */
  public static EmittedMetrics keptElsewhere(String elsewhere) {
    return new EmittedMetrics(List.of(), elsewhere);
  }

  /**
   * What was emitted under a name, all dimensions together. Empty when metrics are kept elsewhere;
   * 0 when nothing was emitted yet.
   */
  public OptionalDouble sum(String name) {
    return elsewhere.isEmpty()
        ? OptionalDouble.of(
            metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(EmittedMetric::sum)
                .sum())
        : OptionalDouble.empty();
  }

  /** One row per metric and set of dimensions; each dimension is a column of its own. */
  public Table table() {
    Table table = Table.create(elsewhere);
    table.addColumns(
        StringColumn.create("namespace", metrics.stream().map(EmittedMetric::namespace).toList()),
        StringColumn.create("metric", metrics.stream().map(EmittedMetric::name).toList()));
    metrics.stream()
        .flatMap(metric -> metric.dimensions().keySet().stream())
        .distinct()
        .sorted()
        .forEach(dimension -> table.addColumns(column(dimension)));
    return table.addColumns(
        LongColumn.create("calls", metrics.stream().mapToLong(EmittedMetric::count).toArray()),
        DoubleColumn.create("sum", metrics.stream().mapToDouble(EmittedMetric::sum).toArray()));
  }

  private StringColumn column(String dimension) {
    return StringColumn.create(
        dimension, metrics.stream().map(m -> m.dimensions().getOrDefault(dimension, "")).toList());
  }

  @Override
  public MimeBundle display() {
    return TableView.of(table());
  }

  @Override
  public String toString() {
    return table().toString();
  }
}
