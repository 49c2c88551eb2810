package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;

/** Azure regions. */
public final class Locations {
  private static final List<String> NAMES =
      List.of(
          "Australia East",
          "Brazil South",
          "Canada Central",
          "Canada East",
          "Central India",
          "Central US",
          "East Asia",
          "East US",
          "East US 2",
          "France Central",
          "Germany West Central",
          "Israel Central",
          "Italy North",
          "Japan East",
          "Japan West",
          "Korea Central",
          "Korea South",
          "Mexico Central",
          "North Central US",
          "North Europe",
          "Norway East",
          "Poland Central",
          "Qatar Central",
          "South Africa North",
          "South Central US",
          "South India",
          "Southeast Asia",
          "Spain Central",
          "Sweden Central",
          "Switzerland North",
          "Switzerland West",
          "UAE North",
          "UK South",
          "UK West",
          "West Central US",
          "West Europe",
          "West US",
          "West US 2",
          "West US 3");

  private Locations() {}

  /** {@code East US} and {@code eastus} are one location. */
  public static String normalise(String location) {
    return location.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** {@code Sweden Central} of {@code swedencentral}; an unknown location as it is. */
  public static String displayName(String location) {
    return NAMES.stream()
        .filter(name -> normalise(name).equals(normalise(location)))
        .findFirst()
        .orElse(location);
  }

  /** The answer to {@code GET /subscriptions/S/locations}. */
  public static ArrayNode list(String subscriptionId) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String displayName : NAMES) {
      String name = normalise(displayName);
      list.addObject()
          .put("id", "/subscriptions/" + subscriptionId + "/locations/" + name)
          .put("name", name)
          .put("type", "Region")
          .put("displayName", displayName)
          .put("regionalDisplayName", displayName)
          .putObject("metadata")
          .put("regionType", "Physical")
          .put("regionCategory", "Recommended");
    }
    return list;
  }

  /** Display names, as resource types list them. */
  public static List<String> displayNames() {
    return NAMES;
  }
}
