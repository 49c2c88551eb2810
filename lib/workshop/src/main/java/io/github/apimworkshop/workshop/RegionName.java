package io.github.apimworkshop.workshop;

import com.azure.core.management.Region;
import java.util.Locale;

/** Azure writes a region in two ways; notebooks show the one for people, such as West US. */
public final class RegionName {
  private RegionName() {}

  /**
   * {@code westus} and {@code West US} both become {@code West US}; an unknown name stays as it is.
   */
  public static String display(String region) {
    String name = region.toLowerCase(Locale.ROOT).replace(" ", "");
    return Region.values().stream()
        .filter(known -> known.name().equals(name))
        .map(Region::label)
        .findFirst()
        .orElse(region);
  }
}
