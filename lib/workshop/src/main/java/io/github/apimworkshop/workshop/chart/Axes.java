package io.github.apimworkshop.workshop.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Empty axes in the kit's look, drawn by XChart. */
public final class Axes {
  /** The colour of axis text. */
  public static final Color INK = new Color(0x222222);

  private static final Color GRID = new Color(0xDDDDDD);
  private static final int LEFT_WIDTH = 78;
  private static final int TICK_SPACING = 60;

  /** XChart leaves out a tick that stands exactly at the end of an axis. */
  private static final double EDGE = 1e-6;

  private Axes() {}

  /** A chart without title and legend over the given ranges; titles name the unit. */
  public static XYChart of(
      String xTitle, double xMin, double xMax, String yTitle, double yMin, double yMax) {
    XYChart chart = new XYChartBuilder().xAxisTitle(xTitle).yAxisTitle(yTitle).build();
    var styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE).setChartFontColor(INK);
    styler.setPlotBorderVisible(false).setLegendVisible(false).setChartTitleVisible(false);
    styler.setChartPadding(6).setYAxisLeftWidthHint(LEFT_WIDTH).setMarkerSize(8);
    styler.setPlotMargin(0).setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setAxisTitleFont(ChartFonts.plain(16)).setAxisTickLabelsFont(ChartFonts.plain(15));
    styler.setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK);
    double edge = (yMax - yMin) * EDGE;
    styler.setXAxisMin(xMin - (xMax - xMin) * EDGE).setXAxisMax(xMax);
    styler.setYAxisMin(yMin - edge).setYAxisMax(yMax + edge);
    styler.setPlotContentSize(1);
    styler.setYAxisTickMarkSpacingHint(TICK_SPACING).setXAxisTickMarkSpacingHint(TICK_SPACING);
    var range = chart.addSeries("range", spread(xMin, xMax), spread(yMin, yMax));
    range.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.NONE);
    return chart;
  }

  /** Leaves the numbers above {@code last} off an axis whose end gives room for labels. */
  public static Function<Double, String> upTo(double last) {
    var whole = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return value -> value > last ? " " : whole.format(value);
  }

  /** XChart places its ticks by the data, so an empty chart needs some. */
  private static double[] spread(double from, double to) {
    return IntStream.rangeClosed(0, 200).mapToDouble(i -> from + (to - from) * i / 200).toArray();
  }
}
