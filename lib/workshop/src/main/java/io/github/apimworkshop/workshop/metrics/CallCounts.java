package io.github.apimworkshop.workshop.metrics;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the gateways have counted so far: calls of each API and attempts at each backend, by status.
 * Immutable; shows itself as a table.
 */
public record CallCounts(List<CallCount> counts) implements Displayable {
  /** Copies the counts. */
  public CallCounts {
    counts = List.copyOf(counts);
  }

  /** One row per count. */
  public Table table() {
    return Table.create(
        StringColumn.create("service", counts.stream().map(CallCount::service).toList()),
        StringColumn.create("what", counts.stream().map(CallCount::what).toList()),
        StringColumn.create("name", counts.stream().map(CallCount::name).toList()),
        IntColumn.create("status", counts.stream().mapToInt(CallCount::status).toArray()),
        LongColumn.create("count", counts.stream().mapToLong(CallCount::count).toArray()));
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
