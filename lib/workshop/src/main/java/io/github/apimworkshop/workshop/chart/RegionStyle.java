package io.github.apimworkshop.workshop.chart;

import java.awt.Color;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Colour, pattern and marker of one region. The colours are those of Okabe and Ito. */
public record RegionStyle(Color color, Hatch hatch, Marker marker) {
  /** How a failed call looks, whatever its region. */
  public static final RegionStyle FAILURE =
      new RegionStyle(new Color(0x333333), Hatch.DIAGONAL, SeriesMarkers.CROSS);

  private static final List<RegionStyle> STYLES =
      List.of(
          style(0x0072B2, Hatch.SOLID, SeriesMarkers.CIRCLE),
          style(0xE69F00, Hatch.STRIPES, SeriesMarkers.TRIANGLE_UP),
          style(0x009E73, Hatch.DOTS, SeriesMarkers.SQUARE),
          style(0xCC79A7, Hatch.COLUMNS, SeriesMarkers.DIAMOND),
          style(0x56B4E9, Hatch.GRID, SeriesMarkers.TRIANGLE_DOWN),
          style(0xD55E00, Hatch.SOLID, SeriesMarkers.RECTANGLE),
          style(0xF0E442, Hatch.STRIPES, SeriesMarkers.TRAPEZOID));

  /** One style per region, in the order given; the eighth region starts over. */
  public static Map<String, RegionStyle> of(Collection<String> regions) {
    var styles = new LinkedHashMap<String, RegionStyle>();
    for (String region : regions) {
      styles.computeIfAbsent(region, r -> STYLES.get(styles.size() % STYLES.size()));
    }
    return styles;
  }

  private static RegionStyle style(int rgb, Hatch hatch, Marker marker) {
    return new RegionStyle(new Color(rgb), hatch, marker);
  }
}
