package io.github.apimworkshop.workshop.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.WorkshopException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares the given parameters with those of the template before anything is sent. */
final class ParameterCheck {
  private final DeploymentOrder order;
  private final JsonNode declared;

  ParameterCheck(DeploymentOrder order, JsonNode template) {
    this.order = order;
    this.declared = template.path("parameters");
  }

  void check(JsonNode given) {
    for (Map.Entry<String, JsonNode> parameter : declared.properties()) {
      if (required(parameter.getValue()) && !given.has(parameter.getKey())) {
        throw new WorkshopException(
            "LAB-013",
            "%s parameter '%s' has no value. Pass one, or put it into %s. Nothing was deployed."
                .formatted(place(parameter.getKey()), parameter.getKey(), parametersFile()));
      }
    }
    for (Map.Entry<String, JsonNode> value : given.properties()) {
      if (!declared.has(value.getKey())) {
        throw new WorkshopException(
            "LAB-013",
            "%s has no parameter '%s'; it has %s. Nothing was deployed."
                .formatted(ShownPath.of(order.template()), value.getKey(), names()));
      }
    }
  }

  private static boolean required(JsonNode parameter) {
    return !parameter.has("defaultValue") && !parameter.path("nullable").asBoolean();
  }

  private String names() {
    List<String> names = declared.properties().stream().map(Map.Entry::getKey).toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private String parametersFile() {
    return ShownPath.of(order.parametersFile().orElse(ParametersFile.nameBeside(order.template())));
  }

  private String place(String name) {
    var declaration = Pattern.compile("(?m)^\\s*param\\s+(" + Pattern.quote(name) + ")\\b");
    try {
      String source = Files.readString(order.template());
      var found = declaration.matcher(source);
      if (found.find()) {
        String before = source.substring(0, found.start(1));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = found.start(1) - before.lastIndexOf('\n');
        return "%s:%d:%d".formatted(ShownPath.of(order.template()), line, column);
      }
      return ShownPath.of(order.template()) + ":";
    } catch (IOException e) {
      return ShownPath.of(order.template()) + ":";
    }
  }
}
