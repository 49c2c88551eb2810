package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import io.github.apimworkshop.workshop.chart.Sheet;
import java.util.List;
import java.util.Map;

/** Response time of each call as a bar, filled for the region that answered. */
final class BarPanel {
  private final List<Run> runs;
  private final List<Runs.Event> events;
  private final Map<String, RegionStyle> styles;

  BarPanel(List<Run> runs, List<Runs.Event> events, Map<String, RegionStyle> styles) {
    this.runs = runs;
    this.events = events;
    this.styles = styles;
  }

  void addTo(Sheet sheet) {
    int slowest = runs.stream().mapToInt(Run::milliseconds).max().orElse(1);
    var axes =
        Axes.of(
            "Call",
            0.4,
            runs.size() + 0.6,
            "Response time, ms",
            0,
            Math.max(1, slowest * (events.isEmpty() ? 1.3 : 1.6)));
    sheet.add(axes, 400, 0, this::draw);
  }

  private void draw(Panel panel) {
    new EventMarks(panel).draw(events);
    var statuses = new FailureLabels(panel);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      RegionStyle style = run.succeeded() ? styles.get(run.region()) : RegionStyle.FAILURE;
      double x = i + 1;
      panel.bar(x - 0.38, x + 0.38, run.milliseconds(), style.color(), style.hatch());
      if (!run.succeeded()) {
        statuses.add(run, panel.x(x), panel.y(run.milliseconds()) - 5);
      }
    }
    boolean failures = runs.stream().anyMatch(run -> !run.succeeded());
    new CallLegend(styles, failures).bars(panel, panel.x(0.4) + 12, 14);
  }
}
