package io.github.apimworkshop.localazure.openai;

import java.util.Map;

/**
 * An Azure region as its accounts show it.
 *
 * @param medianMillis simulated time to the first token at scale 1
 */
public record Region(String displayName, double medianMillis) {
  private static final Map<String, Region> KNOWN =
      Map.ofEntries(
          Map.entry("australiaeast", new Region("Australia East", 70)),
          Map.entry("brazilsouth", new Region("Brazil South", 62)),
          Map.entry("canadacentral", new Region("Canada Central", 40)),
          Map.entry("canadaeast", new Region("Canada East", 41)),
          Map.entry("centralus", new Region("Central US", 36)),
          Map.entry("eastasia", new Region("East Asia", 60)),
          Map.entry("eastus", new Region("East US", 38)),
          Map.entry("eastus2", new Region("East US 2", 39)),
          Map.entry("francecentral", new Region("France Central", 48)),
          Map.entry("germanywestcentral", new Region("Germany West Central", 50)),
          Map.entry("italynorth", new Region("Italy North", 52)),
          Map.entry("japaneast", new Region("Japan East", 56)),
          Map.entry("japanwest", new Region("Japan West", 57)),
          Map.entry("koreacentral", new Region("Korea Central", 54)),
          Map.entry("koreasouth", new Region("Korea South", 55)),
          Map.entry("northcentralus", new Region("North Central US", 37)),
          Map.entry("northeurope", new Region("North Europe", 46)),
          Map.entry("norwayeast", new Region("Norway East", 51)),
          Map.entry("polandcentral", new Region("Poland Central", 53)),
          Map.entry("southafricanorth", new Region("South Africa North", 72)),
          Map.entry("southcentralus", new Region("South Central US", 38)),
          Map.entry("southeastasia", new Region("Southeast Asia", 61)),
          Map.entry("southindia", new Region("South India", 66)),
          Map.entry("spaincentral", new Region("Spain Central", 49)),
          Map.entry("swedencentral", new Region("Sweden Central", 47)),
          Map.entry("switzerlandnorth", new Region("Switzerland North", 49)),
          Map.entry("uaenorth", new Region("UAE North", 64)),
          Map.entry("uksouth", new Region("UK South", 45)),
          Map.entry("westeurope", new Region("West Europe", 44)),
          Map.entry("westus", new Region("West US", 30)),
          Map.entry("westus2", new Region("West US 2", 31)),
          Map.entry("westus3", new Region("West US 3", 32)));

  /** By normalised name; an unknown region shows that name. */
  public static Region of(String location) {
    return KNOWN.getOrDefault(location, new Region(location, 50));
  }
}
