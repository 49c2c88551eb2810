package io.github.apimworkshop.workshop.chart;

import java.awt.BasicStroke;
import java.awt.Color;
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
    styler.setXAxisMin(xMin).setXAxisMax(xMax).setYAxisMin(yMin).setYAxisMax(yMax);
    styler.setPlotContentSize(1);
    var range = chart.addSeries("range", new double[] {xMin, xMax}, new double[] {yMin, yMax});
    range.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.NONE);
    return chart;
  }
}
