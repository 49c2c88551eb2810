package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Panel;
import java.util.List;
import java.util.stream.Collectors;

/** Dashed lines between calls where something happened, named below the legend. */
final class EventMarks {
  private static final double BELOW_LEGEND = 56;
  private static final double ROW = 20;

  private final Panel panel;

  EventMarks(Panel panel) {
    this.panel = panel;
  }

  /** Names that would run into the next mark stand one row lower. */
  void draw(List<Runs.Event> events) {
    double free = Double.NEGATIVE_INFINITY;
    double baseline = BELOW_LEGEND;
    for (Runs.Event event : events) {
      double at = event.before() - 0.5;
      baseline = panel.x(at) < free ? baseline + ROW : BELOW_LEGEND;
      panel.mark(at, baseline - ROW + 4);
      double width =
          panel.label(event.name(), panel.x(at) + 6, baseline, 0, ChartFonts.bold(15), Axes.INK);
      free = panel.x(at) + width + 12;
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
