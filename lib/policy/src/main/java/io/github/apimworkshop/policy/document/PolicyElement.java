package io.github.apimworkshop.policy.document;

import java.util.List;
import java.util.Optional;

/**
 * An element as written; comments are gone.
 *
 * @param offset of the name
 * @param markup true if the only child is text that holds markup of its own, kept as written
 */
public record PolicyElement(
    String name,
    int offset,
    List<PolicyAttribute> attributes,
    List<PolicyNode> children,
    boolean markup)
    implements PolicyNode {

  /** Copies the lists. */
  public PolicyElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  public Optional<PolicyAttribute> attribute(String wanted) {
    for (PolicyAttribute attribute : attributes) {
      if (attribute.name().equals(wanted)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The element children, in order. */
  public List<PolicyElement> elements() {
    return children.stream()
        .filter(PolicyElement.class::isInstance)
        .map(PolicyElement.class::cast)
        .toList();
  }

  /** The first text child. */
  public Optional<PolicyText> text() {
    return children.stream()
        .filter(PolicyText.class::isInstance)
        .map(PolicyText.class::cast)
        .findFirst();
  }
}
