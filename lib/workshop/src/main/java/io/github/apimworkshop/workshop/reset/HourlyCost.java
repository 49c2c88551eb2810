package io.github.apimworkshop.workshop.reset;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A rough price per hour in US dollars, good enough to decide whether something may stay over the
 * weekend (azure.microsoft.com/pricing/details/api-management, read 2026-11). Empty where this kit
 * knows none.
 */
public record HourlyCost(OptionalDouble dollars) {
  private static final Map<String, Double> API_MANAGEMENT =
      Map.of(
          "developer", 0.07,
          "basic", 0.21,
          "basicv2", 0.21,
          "standard", 0.95,
          "standardv2", 0.96,
          "premium", 3.83,
          "consumption", 0.0);

  static HourlyCost of(LeftoverKind kind, String sku) {
    if (kind != LeftoverKind.SERVICE) {
      // Accounts are paid by the token, groups and soft-deleted resources not at all.
      return new HourlyCost(OptionalDouble.of(0));
    }
    Double price = API_MANAGEMENT.get(sku.toLowerCase(Locale.ROOT));
    return new HourlyCost(price == null ? OptionalDouble.empty() : OptionalDouble.of(price));
  }

  /** The price of a Basic v2 service, which the steps deploy. */
  public static double basicV2() {
    return API_MANAGEMENT.get("basicv2");
  }

  @Override
  public String toString() {
    return dollars.isEmpty()
        ? "unknown"
        : dollars.getAsDouble() == 0
            ? "0"
            : String.format(Locale.ROOT, "about %.2f", dollars.getAsDouble());
  }
}
