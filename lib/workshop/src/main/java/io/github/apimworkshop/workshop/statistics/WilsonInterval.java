package io.github.apimworkshop.workshop.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The 95 % interval of a share by Wilson's score method, which stays inside 0 to 1 and works for
 * few calls. {@code low} and {@code high} are fractions.
 */
public record WilsonInterval(double low, double high) {
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  /** Of {@code hits} among {@code calls}; without calls nothing is known: 0 to 1. */
  public static WilsonInterval of(long hits, long calls) {
    if (calls == 0) {
      return new WilsonInterval(0, 1);
    }
    double share = (double) hits / calls;
    double shrink = 1 + Z * Z / calls;
    double centre = (share + Z * Z / (2 * calls)) / shrink;
    double half =
        Z / shrink * Math.sqrt(share * (1 - share) / calls + Z * Z / (4.0 * calls * calls));
    return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
