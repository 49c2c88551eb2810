package io.github.apimworkshop.workshop.pool;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluentcore.arm.ResourceId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.workshop.RegionName;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a pool through the management API. It asks over the client's HTTP pipeline, because the API
 * Management client speaks version 2021-08-01, which knows no pools.
 */
public final class PoolReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API_VERSION = "2024-05-01";

  private final AzureTarget target;
  private final ResourceManager resources;

  /** Reads from {@code target}. */
  public PoolReader(AzureTarget target) {
    this.target = target;
    this.resources = target.resources();
  }

  /** The pool with resource id {@code poolId}. Throws LAB-015 where there is none. */
  public BackendPool read(String poolId) {
    JsonNode pool = get(poolId);
    JsonNode services = pool.at("/properties/pool/services");
    if (services.isMissingNode()) {
      throw new WorkshopException("LAB-015", "Backend " + poolId + " is no pool.");
    }
    String service = ResourceId.fromString(poolId).parent().id();
    Map<String, String> regions = regionsByHost(ResourceId.fromString(poolId).resourceGroupName());
    var members = new ArrayList<PoolMember>();
    for (JsonNode one : services) {
      String id = one.path("id").asText();
      JsonNode backend = get(id.startsWith("/subscriptions/") ? id : service + id);
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

  private JsonNode get(String id) {
    var request =
        new HttpRequest(
            HttpMethod.GET, "https://management.azure.com" + id + "?api-version=" + API_VERSION);
    try (var response =
        resources.serviceClient().getHttpPipeline().sendSync(request, Context.NONE)) {
      byte[] body = response.getBodyAsBinaryData().toBytes();
      JsonNode json = JSON.readTree(body);
      if (response.getStatusCode() != 200) {
        throw new WorkshopException(
            "LAB-015",
            "Cannot read %s: %s".formatted(id, json.at("/error/message").asText("no answer")));
      }
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
