package io.github.apimworkshop.workshop.traffic;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class RunsTable {
  private RunsTable() {}

  static Table of(List<Run> runs) {
    Table table = Table.create();
    numbers(table, "run", runs, Run::number);
    texts(table, "status", runs, Run::outcome);
    texts(table, "region", runs, Run::region);
    texts(table, "backend", runs, Run::backend);
    numbers(table, "attempts", runs, Run::attempts);
    numbers(table, "ms", runs, Run::milliseconds);
    numbers(table, "tokens", runs, Run::tokens);
    texts(table, "retry after s", runs, Run::retryAfter);
    return table;
  }

  private static void numbers(Table table, String name, List<Run> runs, ToIntFunction<Run> value) {
    int[] values = runs.stream().mapToInt(value).toArray();
    if (java.util.Arrays.stream(values).anyMatch(v -> v != 0)) {
      table.addColumns(IntColumn.create(name, values));
    }
  }

  private static void texts(Table table, String name, List<Run> runs, Function<Run, String> value) {
    List<String> values = runs.stream().map(value).toList();
    if (values.stream().anyMatch(v -> !v.isEmpty())) {
      table.addColumns(StringColumn.create(name, values));
    }
  }
}
