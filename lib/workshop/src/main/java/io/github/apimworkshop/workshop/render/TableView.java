package io.github.apimworkshop.workshop.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A tablesaw table as HTML and text: all rows of a short one, the first and last of a long one. */
public final class TableView {
  private static final int LONG = 14;
  private static final int FIRST = 8;
  private static final int LAST = 4;
  private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d.*|–|");

  private final Table table;
  private final List<Integer> rows = new ArrayList<>();
  private final int hidden;

  private TableView(Table table, boolean whole) {
    this.table = table;
    int n = table.rowCount();
    this.hidden = !whole && n > LONG ? n - FIRST - LAST : 0;
    for (int row = 0; row < n; row++) {
      if (hidden == 0 || row < FIRST || row >= n - LAST) {
        rows.add(row);
      }
    }
  }

  /** Cells appear as the columns' print formatters write them. */
  public static MimeBundle of(Table table) {
    return bundle(new TableView(table, false));
  }

  /** As above, with all rows of a long table too. */
  public static MimeBundle whole(Table table) {
    return bundle(new TableView(table, true));
  }

  private static MimeBundle bundle(TableView view) {
    return MimeBundle.html(view.text(), view.html());
  }

  private String html() {
    var html = new StringBuilder("<table>");
    if (table.name() != null && !table.name().isBlank()) {
      html.append("<caption>").append(Html.escape(table.name())).append("</caption>");
    }
    html.append("<thead><tr>");
    table.columns().forEach(c -> html.append(cell("th", c, c.name())));
    html.append("</tr></thead><tbody>");
    for (int i = 0; i < rows.size(); i++) {
      if (hidden > 0 && i == FIRST) {
        html.append(
            "<tr><td align=\"center\" colspan=\"%d\">… %d more rows …</td></tr>"
                .formatted(table.columnCount(), hidden));
      }
      int row = rows.get(i);
      html.append("<tr>");
      table.columns().forEach(c -> html.append(cell("td", c, c.getString(row))));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  private static String cell(String tag, Column<?> column, String text) {
    String side = right(column) ? "right" : "left";
    String scope = tag.equals("th") ? " scope=\"col\"" : "";
    return "<%1$s align=\"%2$s\"%3$s style=\"text-align:%2$s\">%4$s</%1$s>"
        .formatted(tag, side, scope, Html.escape(text));
  }

  private String text() {
    var lines = new ArrayList<String>();
    List<Integer> widths = table.columns().stream().map(this::width).toList();
    lines.add(line(widths, -1));
    lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
    for (int i = 0; i < rows.size(); i++) {
      if (hidden > 0 && i == FIRST) {
        lines.add("… " + hidden + " more rows …");
      }
      lines.add(line(widths, rows.get(i)));
    }
    return String.join("\n", lines);
  }

  private int width(Column<?> column) {
    int widest = rows.stream().mapToInt(row -> column.getString(row).length()).max().orElse(0);
    return Math.max(column.name().length(), widest);
  }

  private String line(List<Integer> widths, int row) {
    var line = new StringBuilder();
    for (int c = 0; c < widths.size(); c++) {
      Column<?> column = table.column(c);
      String text = row < 0 ? column.name() : column.getString(row);
      String space = " ".repeat(widths.get(c) - text.length());
      line.append(c == 0 ? "" : "  ").append(right(column) ? space + text : text + space);
    }
    return line.toString().stripTrailing();
  }

  /** Numbers, and text that reads as a number or a range, stand at the right. */
  private static boolean right(Column<?> column) {
    return column instanceof NumericColumn
        || column.asList().stream().allMatch(v -> NUMBER.matcher(String.valueOf(v)).matches());
  }
}
