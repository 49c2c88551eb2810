package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import java.util.Map;

/** Names the regions inside the plot, in a row at its top. */
final class CallLegend {
  private final Map<String, RegionStyle> styles;
  private final boolean failures;

  CallLegend(Map<String, RegionStyle> styles, boolean failures) {
    this.styles = styles;
    this.failures = failures;
  }

  void bars(Panel panel, double x, double top) {
    double at = x;
    for (var style : styles.entrySet()) {
      panel.swatch(at, top, style.getValue().color(), style.getValue().hatch());
      at += name(panel, RunsChart.name(style.getKey()), at + 34, top) + 58;
    }
    if (failures) {
      panel.swatch(at, top, RegionStyle.FAILURE.color(), RegionStyle.FAILURE.hatch());
      name(panel, "failed, with status", at + 34, top);
    }
  }

  void points(Panel panel, double x, double top) {
    double at = x;
    for (var style : styles.entrySet()) {
      panel.marker(at + 8, top + 8, style.getValue());
      at += name(panel, RunsChart.name(style.getKey()), at + 20, top) + 44;
    }
    if (failures) {
      panel.marker(at + 8, top + 8, RegionStyle.FAILURE);
      name(panel, "failed, with status", at + 20, top);
    }
  }

  private static double name(Panel panel, String text, double x, double top) {
    return panel.label(text, x, top + 14, 0, ChartFonts.plain(16), Axes.INK);
  }
}
