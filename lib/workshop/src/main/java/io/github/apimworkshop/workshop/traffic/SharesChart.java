package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.chart.Axes;
import io.github.apimworkshop.workshop.chart.Chart;
import io.github.apimworkshop.workshop.chart.ChartFonts;
import io.github.apimworkshop.workshop.chart.Hatch;
import io.github.apimworkshop.workshop.chart.Panel;
import io.github.apimworkshop.workshop.chart.RegionStyle;
import io.github.apimworkshop.workshop.chart.Sheet;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The observed share of each region with its interval, beside the promised share as an outline. */
final class SharesChart {
  private static final double BAR = 0.3;
  private static final double GAP = 0.04;

  private final List<Share> shares;
  private final int calls;
  private final Map<String, RegionStyle> styles;

  private SharesChart(List<Share> shares, int calls) {
    this.shares = shares;
    this.calls = calls;
    this.styles = RegionStyle.of(shares.stream().map(Share::region).toList());
  }

  static Chart of(List<Share> shares, int calls) {
    return new SharesChart(shares, calls).chart();
  }

  private Chart chart() {
    double highest =
        shares.stream()
            .mapToDouble(s -> Math.max(s.expected(), s.interval().high()))
            .max()
            .orElse(1);
    double top = Math.min(118, 10 * Math.ceil(10 * highest) + 22);
    var axes = Axes.of("", -0.5, shares.size() - 0.5, "Share of calls, %", 0, top);
    axes.getStyler().setXAxisTicksVisible(false).setXAxisTitleVisible(false);
    axes.getStyler().setYAxisTickLabelsFormattingFunction(Axes.upTo(100));
    return new Sheet(title()).add(axes, 430, 62, this::draw).paint(alt());
  }

  private void draw(Panel panel) {
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      RegionStyle style = styles.get(share.region());
      double observed = 100 * share.observed();
      double expected = 100 * share.expected();
      panel.bar(i - BAR - GAP, i - GAP, observed, style.color(), style.hatch());
      panel.outline(i + GAP, i + BAR + GAP, expected);
      double middle = i - GAP - BAR / 2;
      panel.whisker(middle, 100 * share.interval().low(), 100 * share.interval().high());
      double above = panel.y(Math.max(observed, 100 * share.interval().high())) - 8;
      panel.label(
          Percent.of(share.observed()), panel.x(middle), above, 0.5, ChartFonts.bold(18), Axes.INK);
      panel.label(
          Percent.of(share.expected()),
          panel.x(i + GAP + BAR / 2),
          panel.y(expected) - 8,
          0.5,
          ChartFonts.plain(18),
          Axes.INK);
      panel.text(share.region(), panel.x(i), panel.y(0) + 26, 0.5, ChartFonts.bold(18), Axes.INK);
      panel.text(
          "weight %d, %d calls".formatted(share.weight(), share.calls()),
          panel.x(i),
          panel.y(0) + 50,
          0.5,
          ChartFonts.plain(16),
          Axes.INK);
    }
    legend(panel);
  }

  private void legend(Panel panel) {
    Font font = ChartFonts.plain(16);
    double x = panel.x(-0.5) + 16;
    double top = 12;
    panel.ground(x - 8, top - 6, 520, 28);
    panel.swatch(x, top, styles.get(shares.get(0).region()).color(), Hatch.SOLID);
    x += 34;
    x += panel.text("observed, with 95 % interval", x, top + 14, 0, font, Axes.INK) + 28;
    panel.outlineSwatch(x, top);
    panel.text("promised by weight", x + 34, top + 14, 0, font, Axes.INK);
  }

  private String title() {
    Share first = shares.get(0);
    return "%s served %s of %d calls; its weight promises %s"
        .formatted(
            first.region(), Percent.of(first.observed()), calls, Percent.of(first.expected()));
  }

  private String alt() {
    return "Bar chart of %d calls. ".formatted(calls)
        + shares.stream()
            .map(
                s ->
                    String.format(
                        Locale.ROOT,
                        "%s, weight %d: %.1f %% observed (95 %% interval %.1f to %.1f %%), %.1f %% promised",
                        s.region(),
                        s.weight(),
                        100 * s.observed(),
                        100 * s.interval().low(),
                        100 * s.interval().high(),
                        100 * s.expected()))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
