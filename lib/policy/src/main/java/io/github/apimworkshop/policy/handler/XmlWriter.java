package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Writes JSON as XML: properties become elements, arrays repeat theirs, a block or an {@code @}
 * marks attributes. More than one root is wrapped into {@code Document}.
 */
final class XmlWriter {
  private final String separator;
  private final String prefix;
  private final String attributeBlock;
  private final StringBuilder out = new StringBuilder();

  XmlWriter(String separator, String prefix, String attributeBlock) {
    this.separator = separator;
    this.prefix = prefix;
    this.attributeBlock = attributeBlock;
  }

  String write(JsonNode json) {
    boolean oneRoot = json.size() == 1 && json.isObject() && !json.elements().next().isArray();
    if (oneRoot) {
      Map.Entry<String, JsonNode> root = json.properties().iterator().next();
      element(root.getKey(), root.getValue());
    } else {
      element("Document", json);
    }
    return out.toString();
  }

  private void element(String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(each -> element(name, each));
      return;
    }
    String tag = tag(name);
    out.append('<').append(tag);
    if (value.isObject()) {
      attributes(value);
    }
    int afterStart = out.length();
    out.append('>');
    int contentStart = out.length();
    content(value);
    if (out.length() == contentStart) {
      out.setLength(afterStart);
      out.append(" />");
    } else {
      out.append("</").append(tag).append('>');
    }
  }

  private void content(JsonNode value) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> property : value.properties()) {
        if (property.getKey().equals("#text")) {
          out.append(escape(property.getValue().asText()));
        } else if (!isAttribute(property.getKey())) {
          element(property.getKey(), property.getValue());
        }
      }
    } else if (value.isArray()) {
      value.forEach(each -> element("item", each));
    } else if (!value.isNull()) {
      out.append(escape(value.asText()));
    }
  }

  private void attributes(JsonNode object) {
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String name = property.getKey();
      if (!attributeBlock.isEmpty() && name.equals(attributeBlock)) {
        property.getValue().properties().forEach(each -> attribute(each.getKey(), each.getValue()));
      } else if (name.startsWith("@")) {
        attribute(name.substring(1), property.getValue());
      } else if (isNamespace(name)) {
        attribute(name, property.getValue());
      }
    }
  }

  private void attribute(String name, JsonNode value) {
    out.append(' ')
        .append(tag(name))
        .append("=\"")
        .append(escape(value.asText()).replace("\"", "&quot;"))
        .append('"');
  }

  private boolean isAttribute(String name) {
    return name.startsWith("@") || name.equals(attributeBlock) || isNamespace(name);
  }

  private boolean isNamespace(String name) {
    return name.equals(prefix) || name.startsWith(prefix + separator);
  }

  /**
   * The separator between prefix and name becomes a colon; what a name cannot hold becomes an
   * underscore.
   */
  private String tag(String name) {
    int at = separator.isEmpty() ? -1 : name.indexOf(separator);
    boolean prefixed = at > 0 && (separator.equals(":") || isNamespace(name));
    String colon =
        prefixed ? name.substring(0, at) + ":" + name.substring(at + separator.length()) : name;
    String clean = colon.replaceAll("[^\\p{L}\\p{N}_.:-]", "_");
    return clean.isEmpty() || (!Character.isLetter(clean.charAt(0)) && clean.charAt(0) != '_')
        ? "_" + clean
        : clean;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
