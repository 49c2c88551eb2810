package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Backends, single and pool (learn.microsoft.com/azure/api-management/backends, read 2026-11). */
final class BackendType extends ServiceChild {
  private final ProviderContext context;

  BackendType(ProviderContext context) {
    super("backends");
    this.context = context;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems();
    problems.oneOf(properties, "type", List.of("Single", "Pool"));
    boolean pool =
        properties.path("type").asText().equalsIgnoreCase("Pool") || properties.hasNonNull("pool");
    if (pool) {
      properties.put("type", "Pool");
      new PoolCheck(request.id(), context.store(), problems).check(properties);
    } else {
      checkSingle(properties, problems);
    }
    problems.refuse();
    if (!properties.has("title")) {
      properties.putNull("title");
    }
    if (pool) {
      properties.putNull("url").putNull("protocol");
    }
    return resource(request, properties);
  }

  private static void checkSingle(ObjectNode properties, Problems problems) {
    problems.require(properties, "url", "protocol");
    problems.oneOf(properties, "protocol", List.of("http", "soap"));
    if (properties.hasNonNull("url") && !isHttpUrl(properties.path("url").asText())) {
      problems.add("url", "Url must be an absolute http or https address.");
    }
    CircuitBreakerCheck.check(properties.path("circuitBreaker"), problems);
  }

  private static boolean isHttpUrl(String text) {
    if (text.contains("{{")) {
      return true;
    }
    try {
      URI url = new URI(text);
      return url.getHost() != null && List.of("http", "https").contains(url.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of(
        "reconnect", (backend, body) -> new ActionResult(202, backend.body(), Optional.empty()));
  }
}
