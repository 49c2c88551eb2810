package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.value.NetText;
import java.util.HashMap;
import java.util.Map;

/** Nodes to text as XNode.ToString does it: indented unless an element has text of its own. */
public final class XmlWriter {

  static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final boolean indented;
  private final StringBuilder text = new StringBuilder();

  private XmlWriter(boolean indented) {
    this.indented = indented;
  }

  /** The text of a node. */
  public static String write(XNode node, boolean indented) {
    XmlWriter writer = new XmlWriter(indented);
    Map<String, String> prefixes = new HashMap<>(Map.of(XML, "xml"));
    if (node instanceof XDocument document) {
      boolean first = true;
      for (XNode child : document.nodes()) {
        writer.text.append(first || !indented ? "" : NetText.NEW_LINE);
        writer.node(child, 0, prefixes, "");
        first = false;
      }
    } else {
      writer.node(node, 0, prefixes, "");
    }
    return writer.text.toString();
  }

  private void node(XNode node, int depth, Map<String, String> prefixes, String defaultNamespace) {
    if (node instanceof XElement element) {
      element(element, depth, prefixes, defaultNamespace);
    } else if (node instanceof XText leaf) {
      if (leaf.netType().equals(XmlTypes.CDATA)) {
        text.append("<![CDATA[").append(leaf.value()).append("]]>");
      } else if (leaf.isText()) {
        text.append(escaped(leaf.value(), false));
      } else {
        text.append("<!--").append(leaf.value()).append("-->");
      }
    }
  }

  private void element(
      XElement element, int depth, Map<String, String> outer, String outerDefault) {
    Map<String, String> prefixes = new HashMap<>(outer);
    String defaultNamespace = outerDefault;
    boolean declared = false;
    for (XAttribute attribute : element.attributes()) {
      if (attribute.name().namespace().equals(XMLNS)) {
        prefixes.put(attribute.value(), attribute.name().localName());
      } else if (attribute.name().toString().equals("xmlns")) {
        defaultNamespace = attribute.value();
        declared = true;
      }
    }
    String namespace = element.name().namespace();
    String name = element.name().localName();
    boolean prefixed = !namespace.equals(defaultNamespace) && prefixes.containsKey(namespace);
    String tag = prefixed ? prefixes.get(namespace) + ":" + name : name;
    text.append('<').append(tag);
    if (!prefixed && !namespace.equals(defaultNamespace) && !declared) {
      defaultNamespace = namespace;
      text.append(" xmlns=\"").append(escaped(namespace, true)).append('"');
    }
    attributes(element, prefixes);
    content(element, tag, depth, prefixes, defaultNamespace);
  }

  private void attributes(XElement element, Map<String, String> prefixes) {
    for (XAttribute attribute : element.attributes()) {
      String namespace = attribute.name().namespace();
      String name = attribute.name().localName();
      String shown;
      if (namespace.isEmpty()) {
        shown = name;
      } else if (namespace.equals(XMLNS)) {
        shown = "xmlns:" + name;
      } else {
        boolean fresh = !prefixes.containsKey(namespace);
        String prefix = prefixes.computeIfAbsent(namespace, n -> "p" + (prefixes.size() + 1));
        shown = prefix + ":" + name;
        if (fresh) {
          text.append(" xmlns:")
              .append(prefix)
              .append("=\"")
              .append(escaped(namespace, true))
              .append('"');
        }
      }
      text.append(' ')
          .append(shown)
          .append("=\"")
          .append(escaped(attribute.value(), true))
          .append('"');
    }
  }

  private void content(
      XElement element,
      String tag,
      int depth,
      Map<String, String> prefixes,
      String defaultNamespace) {
    if (element.nodes().isEmpty()) {
      text.append(" />");
      return;
    }
    boolean mixed =
        element.nodes().stream().anyMatch(n -> n instanceof XText leaf && leaf.isText());
    boolean breaks = indented && !mixed;
    text.append('>');
    for (XNode child : element.nodes()) {
      if (breaks) {
        text.append(NetText.NEW_LINE).append("  ".repeat(depth + 1));
      }
      XmlWriter inner = mixed && indented ? new XmlWriter(false) : this;
      inner.node(child, depth + 1, prefixes, defaultNamespace);
      if (inner != this) {
        text.append(inner.text);
      }
    }
    if (breaks) {
      text.append(NetText.NEW_LINE).append("  ".repeat(depth));
    }
    text.append("</").append(tag).append('>');
  }

  /** Text with the characters escaped that XML reserves. */
  static String escaped(String value, boolean attribute) {
    String text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return attribute
        ? text.replace("\"", "&quot;")
            .replace("\r", "&#xD;")
            .replace("\n", "&#xA;")
            .replace("\t", "&#x9;")
        : text;
  }
}
