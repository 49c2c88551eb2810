package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Chart;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import io.github.apimworkshop.workshop.chart.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One bar per call up to 60 calls; above that points, with the share of each region so far. */
final class RunsChart {
  private static final int BARS = 60;

  private RunsChart() {}

  static Chart of(List<Run> runs, List<Runs.Event> events, Map<String, Double> promised) {
    var regions = new LinkedHashSet<>(promised.keySet());
    runs.stream().filter(Run::succeeded).map(Run::region).forEach(regions::add);
    var styles = RegionStyle.of(regions);
    var sheet = new Sheet(title(runs, regions));
    if (runs.size() <= BARS) {
      new BarPanel(runs, events, styles).addTo(sheet);
    } else {
      new PointPanel(runs, events, styles).addTo(sheet);
      new RunningSharePanel(runs, styles, promised).addTo(sheet);
    }
    return sheet.paint(alt(runs, regions) + EventMarks.sentence(events));
  }

  static String name(String region) {
    return region.isEmpty() ? "no region" : region;
  }

  private static String title(List<Run> runs, Iterable<String> regions) {
    var parts = new ArrayList<String>();
    regions.forEach(region -> parts.add(counted(name(region), of(runs, region))));
    long failed = runs.stream().filter(run -> !run.succeeded()).count();
    if (failed > 0) {
      parts.add(failed + " failed");
    }
    return "Of %d calls %s".formatted(runs.size(), String.join(", ", parts));
  }

  private static String counted(String region, List<Run> mine) {
    return mine.isEmpty()
        ? region + " answered none"
        : "%s answered %d (median %d ms)".formatted(region, mine.size(), median(mine));
  }

  private static String alt(List<Run> runs, Set<String> regions) {
    String failures =
        runs.stream()
            .filter(run -> !run.succeeded())
            .collect(Collectors.groupingBy(Run::outcome, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> "%d with %s".formatted(e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    return "Chart of %d calls in their order. %s.%s"
        .formatted(
            runs.size(),
            regions.stream()
                .map(region -> sentence(runs, region))
                .collect(Collectors.joining("; ")),
            failures.isEmpty() ? " No call failed." : " Failed calls: " + failures + ".");
  }

  private static String sentence(List<Run> runs, String region) {
    List<Run> mine = of(runs, region);
    if (mine.isEmpty()) {
      return name(region) + " answered none";
    }
    long answered = runs.stream().filter(Run::succeeded).count();
    return "%s answered %d calls (%s) with a median of %d ms"
        .formatted(
            name(region),
            mine.size(),
            Percent.of(answered == 0 ? 0 : (double) mine.size() / answered),
            median(mine));
  }

  private static List<Run> of(List<Run> runs, String region) {
    return runs.stream().filter(r -> r.succeeded() && r.region().equals(region)).toList();
  }

  private static int median(List<Run> runs) {
    int[] sorted = runs.stream().mapToInt(Run::milliseconds).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
