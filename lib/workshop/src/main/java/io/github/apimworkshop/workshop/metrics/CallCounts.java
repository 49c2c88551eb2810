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
 *
 * @param elsewhere empty, or a sentence that says where they are kept when they cannot be read
 */
public record CallCounts(List<CallCount> counts, String elsewhere) implements Displayable {
  /** Copies the counts. */
  public CallCounts {
    counts = List.copyOf(counts);
  }

  /** Counts that can be read. */
  public static CallCounts of(List<CallCount> counts) {
    return new CallCounts(counts, "");
  }

  /** None, with the sentence that says where to read them. */
  public static CallCounts keptElsewhere(String elsewhere) {
    return new CallCounts(List.of(), elsewhere);
  }

  /** One row per count. */
  public Table table() {
    return Table.create(
        elsewhere,
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
