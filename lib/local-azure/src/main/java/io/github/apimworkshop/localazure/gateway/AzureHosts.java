package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.context.Url;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Names that accounts and services have on Azure. Templates that put a name together instead of
 * reading the address of the resource mean the one that is here.
 */
final class AzureHosts {
  private static final String ACCOUNTS = "Microsoft.CognitiveServices/accounts";
  private static final String SERVICES = "Microsoft.ApiManagement/service";
  private static final String GATEWAYS = "azure-api.net";
  private static final Set<String> MODELS =
      Set.of("openai.azure.com", "cognitiveservices.azure.com", "services.ai.azure.com");

  private final ResourceStore store;

  AzureHosts(ResourceStore store) {
    this.store = store;
  }

  /** The address to connect to instead; empty for every other host. */
  Optional<Url> local(Url url) {
    int dot = url.host().indexOf('.');
    String domain = url.host().substring(dot + 1);
    Optional<String> address = Optional.empty();
    if (MODELS.contains(domain)) {
      address = endpoint(url.host().substring(0, dot));
    } else if (domain.equals(GATEWAYS)) {
      address = gateway(url.host().substring(0, dot));
    }
    return address.map(URI::create).map(here -> at(here, url));
  }

  private Optional<String> endpoint(String name) {
    return store.ofType(ACCOUNTS).stream()
        .map(Resource::properties)
        .filter(it -> it.path("customSubDomainName").asText().equalsIgnoreCase(name))
        .map(it -> it.path("endpoint").asText())
        .findFirst();
  }

  private Optional<String> gateway(String name) {
    return store.ofType(SERVICES).stream()
        .filter(it -> it.id().name().equalsIgnoreCase(name))
        .map(it -> it.properties().path("gatewayUrl").asText())
        .findFirst();
  }

  private static Url at(URI here, Url url) {
    return new Url(here.getScheme(), here.getHost(), here.getPort(), url.path(), url.queryString());
  }
}
