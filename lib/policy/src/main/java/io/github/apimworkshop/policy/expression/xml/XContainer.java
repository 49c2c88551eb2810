package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.json.JsonConvert;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import io.github.apimworkshop.policy.expression.value.NetText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An element or a document. */
public abstract sealed class XContainer extends XNode permits XElement, XDocument {

  private final List<XNode> nodes = new ArrayList<>();

  /** The child nodes, live. */
  public final List<XNode> nodes() {
    return nodes;
  }

  /** Child elements, all or those with a name. */
  public final List<XElement> elements(XName name) {
    List<XElement> found = new ArrayList<>();
    for (XNode node : nodes) {
      if (node instanceof XElement element && (name == null || element.name().equals(name))) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first child element with a name, or null. */
  public final XElement element(XName name) {
    List<XElement> found = elements(name);
    return found.isEmpty() ? null : found.get(0);
  }

  /** All elements below, in document order; null means all names. */
  public final List<XElement> descendants(XName name) {
    List<XElement> found = new ArrayList<>();
    for (XElement element : elements(null)) {
      if (name == null || element.name().equals(name)) {
        found.add(element);
      }
      found.addAll(element.descendants(name));
    }
    return found;
  }

  /**
   * Adds content as LINQ to XML does: nodes, attributes, sequences of them, anything else as text.
   */
  public final void add(Object content) {
    insert(nodes.size(), content);
  }

  /** Puts content before the child at an index; gives the index after what was put there. */
  public final int insert(int at, Object content) {
    if (content == null) {
      return at;
    }
    if (content instanceof XNode node) {
      XNode own = node.container() == null ? node : node.copy();
      own.setParent(this);
      nodes.add(at, own);
      return at + 1;
    }
    if (content instanceof XAttribute attribute) {
      addAttribute(attribute);
      return at;
    }
    if (content instanceof Object[] several) {
      return insertAll(at, Arrays.asList(several));
    }
    if (content instanceof NetSequence sequence) {
      List<Object> all = new ArrayList<>();
      sequence.forEach(all::add);
      return insertAll(at, all);
    }
    return insert(at, new XText(XmlTypes.TEXT, text(content)));
  }

  private int insertAll(int at, List<Object> several) {
    int next = at;
    for (Object item : several) {
      next = insert(next, item);
    }
    return next;
  }

  /** All nodes below, in document order. */
  public final List<XNode> descendantNodes() {
    List<XNode> found = new ArrayList<>();
    for (XNode node : nodes) {
      found.add(node);
      if (node instanceof XContainer container) {
        found.addAll(container.descendantNodes());
      }
    }
    return found;
  }

  /** Attributes only go on elements. */
  void addAttribute(XAttribute attribute) {
    throw NetException.argument("An attribute cannot be written after content.");
  }

  /** A value as XML writes it: true, dates in ISO form. */
  public static String text(Object value) {
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    boolean date =
        value instanceof io.github.apimworkshop.policy.expression.value.DateTimeValue
            || value instanceof io.github.apimworkshop.policy.expression.value.DateTimeOffsetValue;
    if (date) {
      String quoted = JsonConvert.serialize(value, false);
      return quoted.substring(1, quoted.length() - 1);
    }
    return NetText.of(value);
  }

  /** The text of all text nodes below. */
  public final String value() {
    StringBuilder text = new StringBuilder();
    for (XNode node : nodes) {
      if (node instanceof XContainer container) {
        text.append(container.value());
      } else if (((XText) node).isText()) {
        text.append(((XText) node).value());
      }
    }
    return text.toString();
  }

  /** Removes all child nodes. */
  public final void removeNodes() {
    nodes.forEach(n -> n.setParent(null));
    nodes.clear();
  }
}
