package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;

/** Text, CDATA or a comment: the type says which. */
public final class XText extends XNode {

  private final NetType type;
  private String value;

  /** A node of a type from {@link XmlTypes}. */
  public XText(NetType type, String value) {
    this.type = type;
    this.value = value;
  }

  /** The characters. */
  public String value() {
    return value;
  }

  /** Replaces the characters. */
  public void setValue(String replacement) {
    value = replacement;
  }

  /** Whether it counts for the value of an element. */
  public boolean isText() {
    return !type.equals(XmlTypes.COMMENT);
  }

  @Override
  public XText copy() {
    return new XText(type, value);
  }

  @Override
  public NetType netType() {
    return type;
  }
}
