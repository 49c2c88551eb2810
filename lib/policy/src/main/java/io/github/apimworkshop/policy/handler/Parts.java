package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An element of the right shape, from which a policy takes what it needs while it is compiled. */
final class Parts {
  private final ElementCompiler compiler;
  private final PolicyElement element;
  private final Shape shape;
  private final PolicyPlace place;
  private final StepInfo info;

  Parts(
      ElementCompiler compiler,
      PolicyElement element,
      Shape shape,
      PolicyPlace place,
      StepInfo info) {
    this.compiler = compiler;
    this.element = element;
    this.shape = shape;
    this.place = place;
    this.info = info;
  }

  StepInfo info() {
    return info;
  }

  PolicyPlace place() {
    return place;
  }

  PolicyElement element() {
    return element;
  }

  PolicyEnvironment environment() {
    return compiler.environment();
  }

  boolean has(String attribute) {
    return element.attribute(attribute).isPresent();
  }

  /** Null if the attribute is absent. */
  Value value(String attribute) {
    return element
        .attribute(attribute)
        .map(found -> compiler.attributeValue(element, found, shape.attributes().get(attribute)))
        .orElse(null);
  }

  /** The attribute, or a literal in its place. */
  Value value(String attribute, String otherwise) {
    Value value = value(attribute);
    return value == null ? Value.literal(otherwise) : value;
  }

  /** Null if the attribute is absent; for attributes that take no expression. */
  String literal(String attribute) {
    Value value = value(attribute);
    return value == null ? null : value.literal();
  }

  String literal(String attribute, String otherwise) {
    String text = literal(attribute);
    return text == null ? otherwise : text;
  }

  /** In lower case, for attributes that hold one of some words. */
  String word(String attribute, String otherwise) {
    return literal(attribute, otherwise).strip().toLowerCase(Locale.ROOT);
  }

  boolean flag(String attribute, boolean otherwise) {
    String text = literal(attribute);
    return text == null ? otherwise : Boolean.parseBoolean(text.strip());
  }

  int whole(String attribute, int otherwise) {
    String text = literal(attribute);
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException reportedAlready) {
      return otherwise;
    }
  }

  /** The text inside the element; null if there is none. */
  Value text() {
    return element.text().map(text -> compiler.textValue(element, text.text(), false)).orElse(null);
  }

  /** The text of a template, in which only known named values are replaced. */
  String template() {
    return element
        .text()
        .map(text -> compiler.textValue(element, text.text(), true).literal())
        .orElse("");
  }

  /** The literal text inside the element, without blanks at its ends. */
  String literalText() {
    Value text = text();
    return text == null || text.literal() == null ? "" : text.literal().strip();
  }

  /** The child elements of a name, in order. */
  List<Parts> children(String name) {
    Shape.Child child = shape.child(name);
    List<Parts> parts = new ArrayList<>();
    for (PolicyElement each : element.elements()) {
      if (each.name().equals(name)) {
        parts.add(new Parts(compiler, each, child.shape(), place, info));
      }
    }
    return parts;
  }

  Optional<Parts> child(String name) {
    return children(name).stream().findFirst();
  }

  /** The texts of the children of a name. */
  List<Value> texts(String name) {
    return children(name).stream()
        .map(child -> Optional.ofNullable(child.text()).orElse(Value.literal("")))
        .toList();
  }

  /** The policies inside the element. */
  List<Step> steps() {
    return steps("");
  }

  /** The policies inside a child element; {@code below} is its path, beginning with a slash. */
  List<Step> steps(String below) {
    PolicyPlace own = place == PolicyPlace.WAIT ? PolicyPlace.of(info.section()) : place;
    PolicyPlace inside = shape.policyPlace() == null ? own : shape.policyPlace();
    return compiler.steps(element, shape, inside, info.path() + below);
  }

  /** The policies of a fragment, compiled for the place of this element. */
  List<Step> fragmentSteps(String id) {
    return compiler.fragment(element, id, place);
  }

  /** Reports something the element refers to and that is not there. */
  void unknownReference(String message) {
    compiler.unknownReference(element, element.offset(), message);
  }

  /** Reports a fault of the element, in the service's words. */
  void fault(String message) {
    compiler.diagnostics().add(element, message, Optional.empty());
  }

  void fault(String message, String suggestion) {
    compiler.diagnostics().add(element, message, Optional.of(suggestion));
  }

  void requireResponseBody() {
    compiler.requireResponseBody();
  }
}
