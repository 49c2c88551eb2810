package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import io.github.apimworkshop.workshop.chart.Sheet;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The share of each region among the calls so far, against the promised share as a dashed line. */
final class RunningSharePanel {
  private static final double PLOT_WIDTH = 810;
  private static final double LEAST_ROOM = 0.19;
  private static final Font LABEL = ChartFonts.bold(15);
  private static final double LABEL_HEIGHT = 20;

  private final List<Run> runs;
  private final Map<String, RegionStyle> styles;
  private final Map<String, Double> promised;

  RunningSharePanel(List<Run> runs, Map<String, RegionStyle> styles, Map<String, Double> promised) {
    this.runs = runs;
    this.styles = styles;
    this.promised = promised;
  }

  /**
   * Where the axis of the calls ends, so that the label of the longest name has room behind them.
   */
  static double right(List<Run> runs, Set<String> regions) {
    var pixels = new FontRenderContext(null, true, true);
    double widest =
        regions.stream()
            .mapToDouble(
                r -> LABEL.getStringBounds(RunsChart.name(r) + " 100.0 %", pixels).getWidth())
            .max()
            .orElse(0);
    double room = Math.max(LEAST_ROOM, (widest + 16) / PLOT_WIDTH);
    return runs.size() / (1 - room);
  }

  void addTo(Sheet sheet) {
    XYChart axes = Axes.of("Call", 0, right(runs, styles.keySet()), "Share so far, %", 0, 100);
    styles.forEach((region, style) -> lines(axes, region, style));
    axes.getStyler().setXAxisTickLabelsFormattingFunction(Axes.upTo(runs.size()));
    sheet.add(axes, 290, 0, this::labels);
  }

  private void lines(XYChart axes, String region, RegionStyle style) {
    double[] calls = new double[runs.size()];
    double[] shares = new double[runs.size()];
    int hits = 0;
    int answered = 0;
    for (int i = 0; i < runs.size(); i++) {
      answered += runs.get(i).succeeded() ? 1 : 0;
      hits += runs.get(i).succeeded() && runs.get(i).region().equals(region) ? 1 : 0;
      calls[i] = i + 1;
      shares[i] = answered == 0 ? 0 : 100.0 * hits / answered;
    }
    var line = axes.addSeries(RunsChart.name(region), calls, shares);
    line.setMarker(SeriesMarkers.NONE).setLineColor(style.color()).setLineWidth(3f);
    if (promised.containsKey(region)) {
      double share = 100 * promised.get(region);
      var promise =
          axes.addSeries(
              region + " promised", new double[] {0, runs.size()}, new double[] {share, share});
      promise.setMarker(SeriesMarkers.NONE).setLineColor(Axes.INK).setLineStyle(dashed());
    }
  }

  /** Names each line at its end; labels that would touch are moved apart. */
  private void labels(Panel panel) {
    double x = panel.x(runs.size()) + 8;
    double free = Double.NEGATIVE_INFINITY;
    List<String> fromTop =
        styles.keySet().stream().sorted((a, b) -> Double.compare(last(b), last(a))).toList();
    for (String region : fromTop) {
      double y = Math.max(panel.y(100 * last(region)) + 5, free);
      free = y + LABEL_HEIGHT;
      panel.text(
          RunsChart.name(region) + " " + Percent.of(last(region)),
          x,
          y,
          0,
          LABEL,
          styles.get(region).color().darker());
    }
    if (!promised.isEmpty()) {
      panel.label(
          "dashed: promised by weight",
          panel.x(runs.size() / 2.0),
          panel.y(free()) + 5,
          0.5,
          ChartFonts.plain(15),
          Axes.INK);
    }
  }

  /** The height between the lines, in per cent, that is farthest from all of them. */
  private double free() {
    double best = 0;
    double farthest = 0;
    for (double at = 5; at < 100; at += 5) {
      double near = 100;
      for (String region : styles.keySet()) {
        near = Math.min(near, Math.abs(at - 100 * last(region)));
        near = Math.min(near, Math.abs(at - 100 * promised.getOrDefault(region, last(region))));
      }
      if (near > farthest) {
        farthest = near;
        best = at;
      }
    }
    return best;
  }

  private double last(String region) {
    long answered = runs.stream().filter(Run::succeeded).count();
    long hits = runs.stream().filter(r -> r.succeeded() && r.region().equals(region)).count();
    return answered == 0 ? 0 : (double) hits / answered;
  }

  private static BasicStroke dashed() {
    return new BasicStroke(
        1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 6}, 0);
  }
}
