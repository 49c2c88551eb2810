package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Panel;
import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;

/** Dashed lines between calls where something happened, named below the legend. */
final class EventMarks {
  private static final double BELOW_LEGEND = 56;
  private static final double ROW = 20;
  private static final double GAP = 6;

  private final Panel panel;

  EventMarks(Panel panel) {
    this.panel = panel;
  }

  /** A name that would run into the one before it stands a row lower; none leaves the axes. */
  void draw(List<Runs.Event> events) {
    Font font = ChartFonts.bold(15);
    double free = Double.NEGATIVE_INFINITY;
    double baseline = BELOW_LEGEND;
    for (Runs.Event event : events) {
      double at = event.before() - 0.5;
      double width = panel.width(event.name(), font);
      double left = Math.min(panel.x(at) + GAP, panel.right() - width);
      baseline = left < free ? baseline + ROW : BELOW_LEGEND;
      panel.mark(at, baseline - ROW + 4);
      panel.label(event.name(), left, baseline, 0, font, Axes.INK);
      free = left + width + GAP;
    }
  }

  static String sentence(List<Runs.Event> events) {
    return events.isEmpty()
        ? ""
        : events.stream()
            .map(event -> "%s before call %d".formatted(event.name(), event.before()))
            .collect(Collectors.joining("; ", " Marked: ", "."));
  }
}
