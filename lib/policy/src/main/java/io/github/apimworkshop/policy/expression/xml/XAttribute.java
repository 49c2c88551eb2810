package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetValue;

/** An attribute. Mutable. */
public final class XAttribute implements NetValue {

  private final XName name;
  private String value;
  private XElement parent;

  /** An attribute without element. */
  public XAttribute(XName name, String value) {
    this.name = name;
    this.value = value;
  }

  /** The name. */
  public XName name() {
    return name;
  }

  /** The value. */
  public String value() {
    return value;
  }

  /** Replaces the value. */
  public void setValue(String replacement) {
    value = replacement;
  }

  /** The element it is on, or null. */
  public XElement parent() {
    return parent;
  }

  void setParent(XElement element) {
    parent = element;
  }

  /** Takes it off its element. */
  public void remove() {
    if (parent != null) {
      parent.attributes().remove(this);
      parent = null;
    }
  }

  /** Whether it declares a namespace. */
  public boolean isNamespaceDeclaration() {
    return name.namespace().equals(XmlWriter.XMLNS) || name.toString().equals("xmlns");
  }

  @Override
  public NetType netType() {
    return XmlTypes.ATTRIBUTE;
  }

  @Override
  public String toString() {
    return name.localName() + "=\"" + XmlWriter.escaped(value, true) + "\"";
  }
}
