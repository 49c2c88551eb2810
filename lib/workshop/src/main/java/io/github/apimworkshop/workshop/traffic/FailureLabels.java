package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;

/**
 * Writes the status over failed calls; where they stand too close, the first one speaks for all.
 */
final class FailureLabels {
  private static final double ROOM = 34;

  private final Panel panel;
  private double last = Double.NEGATIVE_INFINITY;
  private String said = "";

  FailureLabels(Panel panel) {
    this.panel = panel;
  }

  void add(Run run, double x, double baseline) {
    if (x - last >= ROOM || !said.equals(run.outcome())) {
      last = x;
      said = run.outcome();
      panel.text(said, x, baseline, 0.5, ChartFonts.bold(13), RegionStyle.FAILURE.color());
    }
  }
}
