package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.util.ArrayList;
import java.util.List;

/** A node of an XML tree. Mutable, not thread-safe. */
public abstract sealed class XNode implements NetValue permits XContainer, XText {

  private XContainer parent;

  /** The container, or null. */
  public final XContainer container() {
    return parent;
  }

  /** Whether a container, an element or a document, holds it. */
  public final boolean isInside() {
    return parent != null;
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

  /** The document it is in, or null. */
  public final XDocument document() {
    XNode top = this;
    while (top.parent != null) {
      top = top.parent;
    }
    return top instanceof XDocument document ? document : null;
  }

  /** The nodes beside it that come after it, or before it, in document order. */
  public final List<XNode> siblings(boolean after) {
    if (parent == null) {
      return List.of();
    }
    int at = parent.nodes().indexOf(this);
    return List.copyOf(
        after
            ? parent.nodes().subList(at + 1, parent.nodes().size())
            : parent.nodes().subList(0, at));
  }

  /** The elements around it, the closest first. */
  public final List<XElement> ancestors() {
    List<XElement> found = new ArrayList<>();
    for (XElement above = parent(); above != null; above = above.parent()) {
      found.add(above);
    }
    return found;
  }

  /** Takes it out of its container. */
  public final void remove() {
    required().nodes().remove(this);
    parent = null;
  }

  /** Puts other content in its place. */
  public final void replaceWith(Object content) {
    XContainer container = required();
    int at = container.nodes().indexOf(this);
    remove();
    container.insert(at, content);
  }

  /** Puts content beside it. */
  public final void addBeside(boolean after, Object content) {
    XContainer container = required();
    container.insert(container.nodes().indexOf(this) + (after ? 1 : 0), content);
  }

  private XContainer required() {
    if (parent == null) {
      throw NetException.invalidOperation("The parent is missing.");
    }
    return parent;
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
