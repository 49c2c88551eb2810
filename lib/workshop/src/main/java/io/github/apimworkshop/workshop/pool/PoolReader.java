package io.github.apimworkshop.workshop.pool;

import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.RegionName;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a pool through the management API. */
public final class PoolReader {
  private final AzureTarget target;
  private final ManagementApi management;

  /** Reads from {@code target}. */
  public PoolReader(AzureTarget target) {
    this.target = target;
    this.management = new ManagementApi(target);
  }

  /** The pool with resource id {@code poolId}. Throws LAB-015 where there is none. */
  public BackendPool read(String poolId) {
    JsonNode pool = management.get(poolId);
    JsonNode services = pool.at("/properties/pool/services");
    if (services.isMissingNode()) {
      throw new WorkshopException("LAB-015", "Backend " + poolId + " is no pool.");
    }
    String service = ResourceId.fromString(poolId).parent().id();
    Map<String, String> regions = regionsByHost(ResourceId.fromString(poolId).resourceGroupName());
    var members = new ArrayList<PoolMember>();
    for (JsonNode one : services) {
      String id = one.path("id").asText();
      JsonNode backend = management.get(id.startsWith("/subscriptions/") ? id : service + id);
      URI url = URI.create(backend.at("/properties/url").asText());
      members.add(
          new PoolMember(
              backend.path("name").asText(),
              url,
              regions.getOrDefault(url.getAuthority(), ""),
              one.path("priority").asInt(1),
              one.path("weight").asInt(1),
              BreakerRule.words(backend.at("/properties/circuitBreaker/rules/0"))));
    }
    return new BackendPool(pool.path("name").asText(), List.copyOf(members));
  }

  /** Which region answers at which host: the accounts of the resource group know. */
  private Map<String, String> regionsByHost(String resourceGroup) {
    var regions = new HashMap<String, String>();
    target
        .cognitiveServices()
        .accounts()
        .listByResourceGroup(resourceGroup)
        .forEach(
            account ->
                regions.put(
                    URI.create(account.properties().endpoint()).getAuthority(),
                    RegionName.display(account.location())));
    return regions;
  }
}
