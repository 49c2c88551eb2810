package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations of an API. */
final class OperationType extends ServiceChild {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\*?([^{}]+)}");

  OperationType() {
    super("apis/operations");
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Problems problems = new Problems();
    problems.require(properties, "displayName", "method", "urlTemplate");
    checkParameters(properties, problems);
    problems.refuse();
    for (String list : List.of("templateParameters", "responses")) {
      if (!properties.path(list).isArray()) {
        properties.putArray(list);
      }
    }
    if (!properties.has("policies")) {
      properties.putNull("policies");
    }
    return resource(request, properties);
  }

  private static void checkParameters(ObjectNode properties, Problems problems) {
    Set<String> declared = new HashSet<>();
    for (JsonNode parameter : properties.path("templateParameters")) {
      declared.add(parameter.path("name").asText());
    }
    Set<String> used = names(properties.path("urlTemplate").asText(""));
    for (String name : used) {
      if (!declared.contains(name)) {
        problems.add(
            "templateParameters",
            "All parameters used in 'urlTemplate' must be defined in 'templateParameters': '%s' is missing."
                .formatted(name));
      }
    }
    for (String name : declared) {
      if (!used.contains(name)) {
        problems.add(
            "templateParameters", "Parameter '%s' is not used in 'urlTemplate'.".formatted(name));
      }
    }
  }

  /** Parameters of a URL template, in path and query, wildcards by their name. */
  static Set<String> names(String urlTemplate) {
    Set<String> names = new HashSet<>();
    Matcher matcher = PARAMETER.matcher(urlTemplate);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
