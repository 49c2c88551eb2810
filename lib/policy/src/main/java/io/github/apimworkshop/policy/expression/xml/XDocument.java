package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A document; its declaration is not shown by ToString. */
public final class XDocument extends XContainer {

  private XDeclaration declaration;

  /** The XML declaration, or null. */
  public XDeclaration declaration() {
    return declaration;
  }

  /** Replaces the declaration. */
  public void setDeclaration(XDeclaration replacement) {
    declaration = replacement;
  }

  /** The root element, or null. */
  public XElement root() {
    return element(null);
  }

  @Override
  public XDocument copy() {
    XDocument copy = new XDocument();
    copy.declaration = declaration == null ? null : declaration.copy();
    nodes().forEach(n -> copy.add(n.copy()));
    return copy;
  }

  @Override
  public NetType netType() {
    return XmlTypes.DOCUMENT;
  }
}
