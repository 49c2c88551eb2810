package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;

/** What an API must say, and that its path is its own. */
final class ApiCheck {
  private static final List<String> PROTOCOLS = List.of("http", "https", "ws", "wss");
  private static final List<String> TYPES =
      List.of("http", "soap", "websocket", "graphql", "odata", "grpc", "mcp", "a2a");

  private final ResourceStore store;
  private final ResourceId api;

  ApiCheck(ResourceStore store, ResourceId api) {
    this.store = store;
    this.api = api;
  }

  void check(ObjectNode properties) {
    Problems problems = new Problems();
    problems.require(properties, "displayName");
    if (!properties.path("path").isTextual()) {
      problems.add("path", "'path' is required.");
    } else {
      String path = properties.path("path").asText();
      properties.put("path", path.replaceAll("^/+|/+$", ""));
    }
    for (JsonNode protocol : properties.path("protocols")) {
      if (!PROTOCOLS.contains(protocol.asText())) {
        problems.add(
            "protocols", "'" + protocol.asText() + "' is not a valid value for 'protocols'.");
      }
    }
    problems.oneOf(properties, "type", TYPES).oneOf(properties, "apiType", TYPES);
    versionSet(properties, problems);
    problems.refuse();
    pathIsFree(properties);
  }

  private void versionSet(ObjectNode properties, Problems problems) {
    String text = properties.path("apiVersionSetId").asText("");
    if (text.isEmpty()) {
      return;
    }
    ResourceId set = ServiceChild.reference(ServiceChild.service(api), text);
    if (store.find(set).isEmpty()) {
      problems.add("apiVersionSetId", "Version set '" + set.name() + "' could not be found.");
    }
  }

  /** Revisions of one API and versions of one set share a path; others may not. */
  private void pathIsFree(ObjectNode properties) {
    String path = properties.path("path").asText();
    String version = properties.path("apiVersion").asText("");
    for (Resource other : store.children(ServiceChild.service(api), "apis")) {
      JsonNode theirs = other.properties();
      if (!ApiRevisions.base(other.id()).equalsIgnoreCase(ApiRevisions.base(api))
          && theirs.path("path").asText().equalsIgnoreCase(path)
          && theirs.path("apiVersion").asText("").equalsIgnoreCase(version)) {
        new Problems()
            .add(
                "path",
                "Cannot create API '%s' with the same Path '%s' as API '%s'."
                    .formatted(
                        properties.path("displayName").asText(),
                        path,
                        theirs.path("displayName").asText()))
            .refuse();
      }
    }
  }
}
