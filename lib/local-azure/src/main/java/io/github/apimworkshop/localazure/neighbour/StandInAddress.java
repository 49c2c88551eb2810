package io.github.apimworkshop.localazure.neighbour;

import io.github.apimworkshop.localazure.resource.ResourceId;

/** Addresses that lead nowhere: the same for a resource each time. */
final class StandInAddress {
  private static final int HOSTS = 250;

  private StandInAddress() {}

  /** In the block for documentation. */
  static String publicOf(ResourceId id) {
    return "203.0.113." + (1 + number(id));
  }

  /** In a subnet such as {@code 10.0.2.0/24}; Azure keeps the first four addresses for itself. */
  static String privateOf(ResourceId id, String prefix) {
    String network = prefix.matches("(\\d+\\.){3}\\d+/\\d+") ? prefix : "10.0.0.0/24";
    return network.replaceFirst("\\.\\d+/\\d+$", "") + "." + (4 + number(id));
  }

  private static int number(ResourceId id) {
    return Math.floorMod(id.key().hashCode(), HOSTS);
  }
}
