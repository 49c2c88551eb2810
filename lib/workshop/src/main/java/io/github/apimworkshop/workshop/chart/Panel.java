package io.github.apimworkshop.workshop.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;

/** What is drawn over axes, in the axes' own units. Valid while its sheet is painted. */
public final class Panel {
  private final Graphics2D g;
  private final XYChart axes;

  Panel(Graphics2D g, XYChart axes) {
    this.g = g;
    this.axes = axes;
  }

  /** Draws on a panel. */
  @FunctionalInterface
  public interface Overlay {
    /** Called once, after the axes are painted. */
    void draw(Panel panel);
  }

  /** Horizontal position in logical pixels. */
  public double x(double value) {
    return axes.getScreenXFromChart(value);
  }

  /** Vertical position in logical pixels. */
  public double y(double value) {
    return axes.getScreenYFromChart(value);
  }

  /** The end of the axes at the right, in logical pixels. */
  public double right() {
    return x(axes.getStyler().getXAxisMax());
  }

  /** How wide a text is, in logical pixels. */
  public double width(String text, Font font) {
    return g.getFontMetrics(font).stringWidth(text);
  }

  /** A filled bar from zero to {@code top} between two x values. */
  public void bar(double left, double right, double top, Color color, Hatch hatch) {
    hatch.fill(g, box(left, right, top), color);
  }

  /** An empty bar with a dashed outline, for what was promised. */
  public void outline(double left, double right, double top) {
    outline(box(left, right, top));
  }

  /** A swatch of such an outline, at logical pixels. */
  public void outlineSwatch(double left, double top) {
    outline(new Rectangle2D.Double(left, top, 26, 16));
  }

  private void outline(Rectangle2D box) {
    g.setColor(Axes.INK);
    g.setStroke(
        new BasicStroke(
            2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {6, 4}, 0));
    g.draw(box);
  }

  /** An interval with end marks, at one x value; its white rim keeps it legible on a bar. */
  public void whisker(double x, double low, double high) {
    stroke(new BasicStroke(5f), Color.WHITE, x, low, high);
    stroke(new BasicStroke(2f), Axes.INK, x, low, high);
  }

  private void stroke(BasicStroke stroke, Color color, double x, double low, double high) {
    g.setStroke(stroke);
    g.setColor(color);
    g.draw(new Line2D.Double(x(x), y(low), x(x), y(high)));
    for (double end : new double[] {low, high}) {
      g.draw(new Line2D.Double(x(x) - 8, y(end), x(x) + 8, y(end)));
    }
  }

  /** A dashed line from the axis up to logical pixel {@code top}, at one x value. */
  public void mark(double x, double top) {
    g.setColor(Axes.INK);
    g.setStroke(
        new BasicStroke(
            1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 4}, 0));
    g.draw(new Line2D.Double(x(x), y(0), x(x), top));
  }

  /** A swatch of a bar's filling, at logical pixels. */
  public void swatch(double left, double top, Color color, Hatch hatch) {
    hatch.fill(g, new Rectangle2D.Double(left, top, 26, 16), color);
  }

  /** A region's marker around a point in logical pixels. */
  public void marker(double x, double y, RegionStyle style) {
    g.setColor(style.color());
    g.setStroke(new BasicStroke(1.6f));
    style.marker().paint(g, x, y, 8);
  }

  /**
   * Text whose {@code anchor} (0 left, 0.5 middle, 1 right) stands at logical pixels; gives its
   * width.
   */
  public double text(
      String text, double x, double baseline, double anchor, Font font, Color color) {
    g.setFont(font);
    double width = g.getFontMetrics().stringWidth(text);
    g.setColor(color);
    g.drawString(text, (float) (x - anchor * width), (float) baseline);
    return width;
  }

  /** Text on a white ground, so that lines below it do not disturb; gives its width. */
  public double label(
      String text, double x, double baseline, double anchor, Font font, Color color) {
    g.setFont(font);
    var metrics = g.getFontMetrics();
    double width = metrics.stringWidth(text);
    ground(x - anchor * width - 4, baseline - metrics.getAscent(), width + 8, metrics.getHeight());
    return text(text, x, baseline, anchor, font, color);
  }

  /** A nearly white field at logical pixels, for text over lines. */
  public void ground(double left, double top, double width, double height) {
    g.setColor(new Color(255, 255, 255, 235));
    g.fill(new Rectangle2D.Double(left, top, width, height));
  }

  private Rectangle2D box(double left, double right, double top) {
    return new Rectangle2D.Double(x(left), y(top), x(right) - x(left), y(0) - y(top));
  }
}
