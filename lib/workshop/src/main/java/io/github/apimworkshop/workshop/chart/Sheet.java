package io.github.apimworkshop.workshop.chart;

import io.github.apimworkshop.workshop.render.Png;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** A title over one or more charts, painted with two pixels for each logical one. */
public final class Sheet {
  private static final int WIDTH = 900;
  private static final int SCALE = 2;
  private static final int MARGIN = 14;

  private final String title;
  private final List<Part> parts = new ArrayList<>();

  private record Part(XYChart axes, int height, int below, Panel.Overlay overlay) {}

  /** {@code title} is the finding; it wraps where it is long. */
  public Sheet(String title) {
    this.title = title;
  }

  /**
   * Adds a chart of {@code height} logical pixels, {@code below} of them kept free under the axes
   * for labels that the overlay draws.
   */
  public Sheet add(XYChart axes, int height, int below, Panel.Overlay overlay) {
    parts.add(new Part(axes, height, below, overlay));
    return this;
  }

  /** Paints everything; {@code alt} says in a sentence what the picture shows. */
  public Chart paint(String alt) {
    int top = title(probe());
    int height = top + parts.stream().mapToInt(Part::height).sum();
    var image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = graphics(image);
    g.scale(SCALE, SCALE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, height);
    title(g);
    g.translate(0, top);
    for (Part part : parts) {
      part.axes().paint(g, WIDTH, part.height() - part.below());
      part.overlay().draw(new Panel(g, part.axes()));
      g.translate(0, part.height());
    }
    g.dispose();
    return new Chart(Png.of(image, alt));
  }

  /** Draws the title and gives the height it takes. */
  private int title(Graphics2D g) {
    var text = new AttributedString(title);
    text.addAttribute(TextAttribute.FONT, ChartFonts.bold(20));
    var lines = new LineBreakMeasurer(text.getIterator(), g.getFontRenderContext());
    float y = MARGIN;
    g.setColor(Axes.INK);
    while (lines.getPosition() < title.length()) {
      TextLayout line = lines.nextLayout(WIDTH - 2f * MARGIN);
      y += line.getAscent();
      line.draw(g, MARGIN, y);
      y += line.getDescent() + line.getLeading();
    }
    return Math.round(y) + MARGIN / 2;
  }

  private static Graphics2D probe() {
    return graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return g;
  }
}
