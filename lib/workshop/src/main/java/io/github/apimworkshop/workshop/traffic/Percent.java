package io.github.apimworkshop.workshop.traffic;

import java.util.Locale;

final class Percent {
  private Percent() {}

  static String of(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }
}
