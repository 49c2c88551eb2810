package io.github.apimworkshop.workshop.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** What the gateway noted about one request, in order. Immutable; shows itself as a table. */
public record RequestTrace(int status, List<TracedStep> steps) implements Displayable {

  /** Copies the list. */
  public RequestTrace {
    steps = List.copyOf(steps);
  }

  static RequestTrace of(int status, JsonNode trace) {
    var steps = new ArrayList<TracedStep>();
    for (Map.Entry<String, JsonNode> section : trace.path("traceEntries").properties()) {
      section.getValue().forEach(entry -> steps.add(TracedStep.of(section.getKey(), entry)));
    }
    return new RequestTrace(status, steps);
  }

  /** One row per step. */
  public Table table() {
    DoubleColumn milliseconds =
        DoubleColumn.create(
            "ms so far", steps.stream().mapToDouble(TracedStep::milliseconds).toArray());
    milliseconds.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(1));
    return Table.create(
        StringColumn.create("section", steps.stream().map(TracedStep::section).toList()),
        StringColumn.create("step", steps.stream().map(TracedStep::source).toList()),
        milliseconds,
        StringColumn.create(
            "what the gateway noted", steps.stream().map(TracedStep::what).toList()));
  }

  @Override
  public MimeBundle display() {
    return TableView.whole(table());
  }

  @Override
  public String toString() {
    return display().text();
  }
}
