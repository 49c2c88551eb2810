package io.github.apimworkshop.workshop.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** How a bar is filled, so that bars differ without colour too. */
public enum Hatch {
  SOLID,
  STRIPES,
  DOTS,
  COLUMNS,
  GRID,
  /** For failures only. */
  DIAGONAL;

  private static final double STEP = 7;

  /** Fills {@code bar} with {@code color} and lays the pattern over it. */
  public void fill(Graphics2D g, Rectangle2D bar, Color color) {
    var clip = g.getClip();
    g.setColor(this == DIAGONAL ? Color.WHITE : color);
    g.fill(bar);
    g.clip(bar);
    g.setColor(this == DIAGONAL ? color : Color.WHITE);
    g.setStroke(new BasicStroke(1.6f));
    pattern(g, bar);
    g.setClip(clip);
    g.setColor(color);
    g.setStroke(new BasicStroke(1.4f));
    g.draw(bar);
  }

  private void pattern(Graphics2D g, Rectangle2D bar) {
    if (this == STRIPES || this == GRID) {
      for (double y = bar.getMaxY() - STEP; y > bar.getY(); y -= STEP) {
        g.draw(new Line2D.Double(bar.getX(), y, bar.getMaxX(), y));
      }
    }
    if (this == COLUMNS || this == GRID) {
      for (double x = bar.getX() + STEP; x < bar.getMaxX(); x += STEP) {
        g.draw(new Line2D.Double(x, bar.getY(), x, bar.getMaxY()));
      }
    }
    if (this == DOTS) {
      for (double y = bar.getMaxY() - STEP / 2; y > bar.getY(); y -= STEP) {
        for (double x = bar.getX() + STEP / 2; x < bar.getMaxX(); x += STEP) {
          g.fill(new Ellipse2D.Double(x - 1.5, y - 1.5, 3, 3));
        }
      }
    }
    if (this == DIAGONAL) {
      for (double x = bar.getX() - bar.getHeight(); x < bar.getMaxX(); x += STEP) {
        g.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getY()));
      }
    }
  }
}
