package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.WhatIfChange.PropertyChange;
import io.github.apimworkshop.arm.expression.ExpressionParser;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The properties a template changes. A property the template does not name counts as unchanged,
 * since the provider may have filled it in.
 */
final class PropertyDelta {
  private static final Set<String> IDENTITY = Set.of("id", "name", "type", "apiversion");

  private PropertyDelta() {}

  static List<PropertyChange> between(ObjectNode before, ObjectNode after) {
    List<PropertyChange> changes = new ArrayList<>();
    for (var member : after.properties()) {
      if (!IDENTITY.contains(member.getKey().toLowerCase(Locale.ROOT))) {
        JsonNode present = JsonValues.member(before, member.getKey());
        compare(member.getKey(), present, member.getValue(), changes);
      }
    }
    return changes;
  }

  private static void compare(
      String path, JsonNode before, JsonNode after, List<PropertyChange> changes) {
    if (isUnknown(after) || after.equals(before) || sameLocation(path, before, after)) {
      return;
    }
    if (before == null || before.isNull()) {
      changes.add(new PropertyChange(path, "Create", null, after, List.of()));
    } else if (before.isObject() && after.isObject()) {
      for (var member : after.properties()) {
        JsonNode present = JsonValues.member(before, member.getKey());
        compare(path + "." + member.getKey(), present, member.getValue(), changes);
      }
    } else if (before.isArray() && after.isArray()) {
      List<PropertyChange> children = elements(before, after);
      if (!children.isEmpty()) {
        changes.add(new PropertyChange(path, "Array", null, null, children));
      }
    } else {
      changes.add(new PropertyChange(path, "Modify", before, after, List.of()));
    }
  }

  private static List<PropertyChange> elements(JsonNode before, JsonNode after) {
    List<PropertyChange> children = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String path = Integer.toString(i);
      if (i >= after.size()) {
        children.add(new PropertyChange(path, "Delete", before.get(i), null, List.of()));
      } else {
        compare(path, before.get(i), after.get(i), children);
      }
    }
    return children;
  }

  private static boolean isUnknown(JsonNode value) {
    return value.isTextual() && ExpressionParser.isExpression(value.textValue());
  }

  private static boolean sameLocation(String path, JsonNode before, JsonNode after) {
    return path.equalsIgnoreCase("location")
        && before != null
        && normalised(before).equals(normalised(after));
  }

  private static String normalised(JsonNode location) {
    return location.asText().replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
