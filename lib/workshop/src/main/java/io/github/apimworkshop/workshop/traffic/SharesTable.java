package io.github.apimworkshop.workshop.traffic;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

final class SharesTable {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private SharesTable() {}

  static Table of(List<Share> shares) {
    return Table.create(
        StringColumn.create("region", shares.stream().map(Share::region).toList()),
        IntColumn.create("weight", shares.stream().mapToInt(Share::weight).toArray()),
        percent("expected %", shares, Share::expected, "0.0"),
        IntColumn.create("calls", shares.stream().mapToInt(Share::calls).toArray()),
        percent("observed %", shares, Share::observed, "0.0"),
        StringColumn.create("95 % interval", shares.stream().map(SharesTable::interval).toList()),
        percent("difference pp", shares, Share::difference, "+0.0;−0.0"));
  }

  private static DoubleColumn percent(
      String name, List<Share> shares, ToDoubleFunction<Share> fraction, String pattern) {
    double[] values = shares.stream().mapToDouble(s -> 100 * fraction.applyAsDouble(s)).toArray();
    DoubleColumn column = DoubleColumn.create(name, values);
    column.setPrintFormatter(new NumberColumnFormatter(new DecimalFormat(pattern, SYMBOLS)));
    return column;
  }

  private static String interval(Share share) {
    return String.format(
        Locale.ROOT, "%.1f–%.1f", 100 * share.interval().low(), 100 * share.interval().high());
  }
}
