package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.List;

/** Version sets (learn.microsoft.com/azure/api-management/api-management-versions). */
final class VersionSetType extends ServiceChild {
  VersionSetType() {
    super("apiVersionSets");
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems().require(properties, "displayName", "versioningScheme");
    problems.oneOf(properties, "versioningScheme", List.of("Segment", "Query", "Header"));
    String scheme = properties.path("versioningScheme").asText();
    if (scheme.equalsIgnoreCase("Query")) {
      problems.require(properties, "versionQueryName");
    }
    if (scheme.equalsIgnoreCase("Header")) {
      problems.require(properties, "versionHeaderName");
    }
    problems.refuse();
    return resource(request, properties);
  }
}
