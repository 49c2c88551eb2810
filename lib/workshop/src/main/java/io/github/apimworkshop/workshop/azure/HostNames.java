package io.github.apimworkshop.workshop.azure;

import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.cognitiveservices.CognitiveServicesManager;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the local Azure serves a name such as {@code apim-1.azure-api.net} or {@code
 * aoai-1.openai.azure.com}: the address stands in the resource of that name.
 */
final class HostNames {
  private static final String GATEWAY = ".azure-api.net";
  private static final String ACCOUNT = ".openai.azure.com";

  private final ApiManagementManager services;
  private final CognitiveServicesManager accounts;
  private final Map<String, URI> known = new ConcurrentHashMap<>();

  HostNames(ApiManagementManager services, CognitiveServicesManager accounts) {
    this.services = services;
    this.accounts = accounts;
  }

  /** The loopback address behind {@code host}; empty for a name that no resource has. */
  Optional<URI> address(String host) {
    if (!host.endsWith(GATEWAY) && !host.endsWith(ACCOUNT)) {
      return Optional.empty();
    }
    if (!known.containsKey(host)) {
      services
          .apiManagementServices()
          .list()
          .forEach(s -> known.put(s.name() + GATEWAY, URI.create(s.gatewayUrl())));
      accounts
          .accounts()
          .list()
          .forEach(a -> known.put(a.name() + ACCOUNT, URI.create(a.properties().endpoint())));
    }
    return Optional.ofNullable(known.get(host));
  }
}
