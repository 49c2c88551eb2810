package io.github.apimworkshop.workshop.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Numbers that follow one another, one line for each name, against an optional limit. The title is
 * the finding; the axis titles name the units. Immutable; each line gives a new one.
 */
public final class LineChart {
  private static final int HEIGHT = 340;
  private static final double ROOM_FOR_NAMES = 0.24;
  private static final double LABEL_HEIGHT = 20;

  private final String title;
  private final String xTitle;
  private final String yTitle;
  private final List<Line> lines;
  private final List<Line> limits;

  private record Line(String name, List<Double> values) {
    double last() {
      return values.get(values.size() - 1);
    }
  }

  private LineChart(
      String title, String xTitle, String yTitle, List<Line> lines, List<Line> limits) {
    this.title = title;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
    this.lines = List.copyOf(lines);
    this.limits = List.copyOf(limits);
  }

  /** A chart without lines yet. */
  public static LineChart of(String title, String xTitle, String yTitle) {
    return new LineChart(title, xTitle, yTitle, List.of(), List.of());
  }

  /** Adds a line; its first value stands at 1. An empty one is refused. */
  public LineChart line(String name, List<? extends Number> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the line '" + name + "' has no values");
    }
    var more = new ArrayList<>(lines);
    more.add(new Line(name, values.stream().map(Number::doubleValue).toList()));
    return new LineChart(title, xTitle, yTitle, more, limits);
  }

  /** Adds a dashed line across the chart. */
  public LineChart limit(String name, double value) {
    var more = new ArrayList<>(limits);
    more.add(new Line(name, List.of(value)));
    return new LineChart(title, xTitle, yTitle, lines, more);
  }

  /** Draws it. */
  public Chart chart() {
    int longest = lines.stream().mapToInt(line -> line.values().size()).max().orElse(1);
    double top =
        Stream.concat(lines.stream(), limits.stream())
            .flatMap(line -> line.values().stream())
            .max(Double::compare)
            .orElse(1.0);
    XYChart axes = Axes.of(xTitle, 0, longest / (1 - ROOM_FOR_NAMES), yTitle, 0, top * 1.08);
    axes.getStyler().setXAxisTickLabelsFormattingFunction(Axes.upTo(longest));
    Map<String, RegionStyle> styles = RegionStyle.of(lines.stream().map(Line::name).toList());
    lines.forEach(line -> add(axes, line, styles.get(line.name())));
    limits.forEach(limit -> addLimit(axes, limit, longest));
    return new Sheet(title)
        .add(axes, HEIGHT, 0, panel -> label(panel, longest, styles))
        .paint(alt());
  }

  private static void add(XYChart axes, Line line, RegionStyle style) {
    double[] at = IntStream.rangeClosed(1, line.values().size()).asDoubleStream().toArray();
    var series =
        axes.addSeries(line.name(), at, line.values().stream().mapToDouble(v -> v).toArray());
    series.setLineColor(style.color()).setLineWidth(2.5f);
    series.setMarker(style.marker()).setMarkerColor(style.color());
  }

  private static void addLimit(XYChart axes, Line limit, int longest) {
    double[] across = {0, longest};
    var series = axes.addSeries(limit.name(), across, new double[] {limit.last(), limit.last()});
    series.setMarker(SeriesMarkers.NONE).setLineColor(Axes.INK);
    series.setLineStyle(
        new BasicStroke(
            1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 6}, 0));
  }

  /** Names each line at its end; labels that would touch are moved apart. */
  private void label(Panel panel, int longest, Map<String, RegionStyle> styles) {
    double free = Double.NEGATIVE_INFINITY;
    var fromTop = new ArrayList<>(lines);
    fromTop.addAll(limits);
    fromTop.sort((a, b) -> Double.compare(b.last(), a.last()));
    for (Line line : fromTop) {
      double end = limits.contains(line) ? longest : line.values().size();
      double aboveAxis = Math.min(panel.y(line.last()) + 5, panel.y(0) - 8);
      double y = Math.max(aboveAxis, free);
      free = y + LABEL_HEIGHT;
      RegionStyle style = styles.get(line.name());
      panel.text(
          line.name(),
          panel.x(end) + 12,
          y,
          0,
          style == null ? ChartFonts.plain(15) : ChartFonts.bold(15),
          style == null ? Axes.INK : style.color().darker());
    }
  }

  private String alt() {
    return title
        + ". "
        + lines.stream()
            .map(
                line ->
                    String.format(
                        Locale.ROOT,
                        "%s goes from %.0f to %.0f in %d steps",
                        line.name(),
                        line.values().get(0),
                        line.last(),
                        line.values().size()))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
