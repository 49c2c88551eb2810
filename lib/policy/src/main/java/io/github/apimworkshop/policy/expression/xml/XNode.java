package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.NetValue;

/** A node of an XML tree. Mutable, not thread-safe. */
public abstract sealed class XNode implements NetValue permits XContainer, XText {

  private XContainer parent;

  /** The container, or null. */
  public final XContainer container() {
    return parent;
  }

  /** The element it is in, or null. */
  public final XElement parent() {
    return parent instanceof XElement element ? element : null;
  }

  final void setParent(XContainer container) {
    parent = container;
  }

  /** An independent copy. */
  public abstract XNode copy();

  /** Takes it out of its container. */
  public final void remove() {
    if (parent == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    parent.nodes().remove(this);
    parent = null;
  }

  /** Puts other content in its place. */
  public final void replaceWith(Object content) {
    XContainer container = parent;
    if (container == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    int at = container.nodes().indexOf(this);
    remove();
    container.insert(at, content);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return XmlWriter.write(this, true);
  }
}
