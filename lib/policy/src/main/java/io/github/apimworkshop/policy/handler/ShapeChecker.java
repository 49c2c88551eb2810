package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.document.PolicyAttribute;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.document.PolicyText;
import java.util.List;
import java.util.Optional;

/**
 * Compares an element with its shape and reports the differences in the words of .NET's schema
 * validation.
 */
final class ShapeChecker {
  private final Diagnostics diagnostics;

  ShapeChecker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * True if nothing was found. Policies inside are not looked at, only the element's own children.
   */
  boolean check(PolicyElement element, Shape shape) {
    int before = diagnostics.size();
    checkAttributes(element, shape);
    checkText(element, shape);
    checkChildren(element, shape);
    return diagnostics.size() == before;
  }

  private void checkAttributes(PolicyElement element, Shape shape) {
    for (PolicyAttribute attribute : element.attributes()) {
      boolean known =
          shape.attributes().containsKey(attribute.name())
              || attribute.name().equals("id")
              || attribute.name().startsWith("xmlns");
      if (!known) {
        diagnostics.add(
            element,
            attribute.offset(),
            "unknown attribute '" + attribute.name() + "'",
            Suggestion.didYouMean(attribute.name(), shape.attributes().keySet()),
            element,
            "The '" + attribute.name() + "' attribute is not declared.");
      }
    }
    for (AttributeRule rule : shape.attributes().values()) {
      if (rule.required() && element.attribute(rule.name()).isEmpty()) {
        diagnostics.add(
            element, "The required attribute '" + rule.name() + "' is missing.", Optional.empty());
      }
    }
  }

  private void checkText(PolicyElement element, Shape shape) {
    Optional<PolicyText> text = element.text();
    if (text.isPresent() && shape.text() == Shape.TextRule.NONE) {
      List<String> names = shape.childNames();
      String expected =
          names.isEmpty()
              ? ""
              : " List of possible elements expected: '" + String.join(", ", names) + "'.";
      String message = "The element '" + element.name() + "' cannot contain text." + expected;
      diagnostics.add(element, text.get().offset(), message, Optional.empty(), element, message);
    } else if (text.isEmpty() && shape.textRequired()) {
      diagnostics.add(
          element, "The element '" + element.name() + "' must contain text.", Optional.empty());
    }
  }

  private void checkChildren(PolicyElement element, Shape shape) {
    int position = 0;
    for (PolicyElement child : element.elements()) {
      Shape.Child rule = shape.child(child.name());
      int index = rule == null ? -1 : shape.children().indexOf(rule);
      if (rule == null && shape.holdsPolicies()) {
        continue;
      }
      if (rule == null || (shape.isOrdered() && index < position)) {
        invalidChild(element, child, expected(shape, position));
        continue;
      }
      position = Math.max(position, index);
      check(child, rule.shape());
    }
    for (Shape.Child rule : shape.children()) {
      List<PolicyElement> present =
          element.elements().stream()
              .filter(child -> child.name().equals(rule.shape().name()))
              .toList();
      if (present.size() < rule.min()) {
        diagnostics.add(
            element,
            "The element '%s' has incomplete content. List of possible elements expected: '%s'."
                .formatted(element.name(), rule.shape().name()),
            Optional.empty());
      } else if (present.size() > rule.max()) {
        invalidChild(element, present.get(rule.max()), List.of());
      }
    }
  }

  private static List<String> expected(Shape shape, int position) {
    List<String> names = shape.childNames();
    return shape.isOrdered() ? names.subList(position, names.size()) : names;
  }

  void invalidChild(PolicyElement parent, PolicyElement child, List<String> expected) {
    String list =
        expected.isEmpty()
            ? ""
            : " List of possible elements expected: '" + String.join(", ", expected) + "'.";
    String message =
        "The element '%s' has invalid child element '%s'.%s"
            .formatted(parent.name(), child.name(), list);
    diagnostics.add(
        parent,
        child.offset(),
        message,
        expected.contains(child.name())
            ? Optional.empty()
            : Suggestion.didYouMean(child.name(), expected),
        parent,
        message);
  }
}
