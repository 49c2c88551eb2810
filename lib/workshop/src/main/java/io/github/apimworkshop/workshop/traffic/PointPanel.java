package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import io.github.apimworkshop.workshop.chart.Sheet;
import java.util.List;
import java.util.Map;

/** Response time of each call as a point, marked for the region that answered. */
final class PointPanel {
  private final List<Run> runs;
  private final List<Runs.Event> events;
  private final Map<String, RegionStyle> styles;

  PointPanel(List<Run> runs, List<Runs.Event> events, Map<String, RegionStyle> styles) {
    this.runs = runs;
    this.events = events;
    this.styles = styles;
  }

  void addTo(Sheet sheet) {
    int slowest = runs.stream().mapToInt(Run::milliseconds).max().orElse(1);
    var axes =
        Axes.of(
            "",
            0,
            RunningSharePanel.right(runs, styles.keySet()),
            "Response time, ms",
            0,
            Math.max(1, slowest * (events.isEmpty() ? 1.3 : 1.6)));
    axes.getStyler().setXAxisTitleVisible(false);
    axes.getStyler().setXAxisTickLabelsFormattingFunction(Axes.upTo(runs.size()));
    sheet.add(axes, 270, 0, this::draw);
  }

  private void draw(Panel panel) {
    new EventMarks(panel).draw(events);
    var statuses = new FailureLabels(panel);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      RegionStyle style = run.succeeded() ? styles.get(run.region()) : RegionStyle.FAILURE;
      double x = panel.x(i + 1);
      double y = panel.y(run.milliseconds());
      panel.marker(x, y, style);
      if (!run.succeeded()) {
        statuses.add(run, x, y - 9);
      }
    }
    boolean failures = runs.stream().anyMatch(run -> !run.succeeded());
    new CallLegend(styles, failures).points(panel, panel.x(0) + 12, 10);
  }
}
