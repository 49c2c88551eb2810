package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A document; its declaration is not shown by ToString. */
public final class XDocument extends XContainer {

  /** The root element, or null. */
  public XElement root() {
    return element(null);
  }

  @Override
  public XDocument copy() {
    XDocument copy = new XDocument();
    nodes().forEach(n -> copy.add(n.copy()));
    return copy;
  }

  @Override
  public NetType netType() {
    return XmlTypes.DOCUMENT;
  }
}
