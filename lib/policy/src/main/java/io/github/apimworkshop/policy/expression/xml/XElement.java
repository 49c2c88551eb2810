package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.ArrayList;
import java.util.List;

/** An element. */
public final class XElement extends XContainer {

  private XName name;
  private final List<XAttribute> attributes = new ArrayList<>();

  /** An empty element. */
  public XElement(XName name) {
    this.name = name;
  }

  /** The name. */
  public XName name() {
    return name;
  }

  /** Renames it. */
  public void setName(XName replacement) {
    name = replacement;
  }

  /** The attributes, live. */
  public List<XAttribute> attributes() {
    return attributes;
  }

  /** The attribute, or null. */
  public XAttribute attribute(XName wanted) {
    return attributes.stream().filter(a -> a.name().equals(wanted)).findFirst().orElse(null);
  }

  /** What a prefix stands for here, or null; "" is the default namespace. */
  public String namespaceOf(String prefix) {
    XName declaration =
        prefix.isEmpty() ? new XName("", "xmlns") : new XName(XmlWriter.XMLNS, prefix);
    for (XElement at = this; at != null; at = at.parent()) {
      XAttribute found = at.attribute(declaration);
      if (found != null) {
        return found.value();
      }
    }
    return prefix.isEmpty() ? "" : null;
  }

  /** The closest prefix that stands for a namespace here, or null. */
  public String prefixOf(String namespace) {
    for (XElement at = this; at != null; at = at.parent()) {
      for (XAttribute attribute : at.attributes) {
        if (attribute.name().namespace().equals(XmlWriter.XMLNS)
            && attribute.value().equals(namespace)) {
          return attribute.name().localName();
        }
      }
    }
    return null;
  }

  @Override
  void addAttribute(XAttribute attribute) {
    if (attribute(attribute.name()) != null) {
      throw NetException.invalidOperation("Duplicate attribute.");
    }
    XAttribute own =
        attribute.parent() == null
            ? attribute
            : new XAttribute(attribute.name(), attribute.value());
    own.setParent(this);
    attributes.add(own);
  }

  /** Sets, adds or (with null) removes an attribute. */
  public void setAttribute(XName wanted, Object value) {
    XAttribute known = attribute(wanted);
    if (value == null) {
      if (known != null) {
        known.remove();
      }
    } else if (known != null) {
      known.setValue(text(value));
    } else {
      addAttribute(new XAttribute(wanted, text(value)));
    }
  }

  /** Sets, adds or (with null) removes a child element. */
  public void setElement(XName wanted, Object value) {
    XElement known = element(wanted);
    if (value == null) {
      if (known != null) {
        known.remove();
      }
    } else {
      if (known == null) {
        known = new XElement(wanted);
        add(known);
      }
      known.setValue(value);
    }
  }

  /** Replaces the content with text. */
  public void setValue(Object value) {
    removeNodes();
    String text = text(value);
    if (!text.isEmpty()) {
      add(text);
    }
  }

  @Override
  public XElement copy() {
    XElement copy = new XElement(name);
    attributes.forEach(a -> copy.addAttribute(new XAttribute(a.name(), a.value())));
    nodes().forEach(n -> copy.add(n.copy()));
    return copy;
  }

  @Override
  public NetType netType() {
    return XmlTypes.ELEMENT;
  }
}
