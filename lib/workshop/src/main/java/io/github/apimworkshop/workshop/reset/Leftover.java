package io.github.apimworkshop.workshop.reset;

/**
 * One thing that a step left. {@code sku} is empty where it has none; {@code location} is a region
 * name.
 */
public record Leftover(LeftoverKind kind, String name, String group, String location, String sku) {

  /** What it costs while it exists, per hour. */
  public HourlyCost cost() {
    return HourlyCost.of(kind, sku);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
