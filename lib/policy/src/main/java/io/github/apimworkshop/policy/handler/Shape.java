package io.github.apimworkshop.policy.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an element may look like: attributes, children, text. Built once per policy; immutable after
 * that.
 */
final class Shape {
  /** Whether an element may hold text. */
  enum TextRule {
    NONE,
    LITERAL,
    EXPRESSION
  }

  /** How often a child may stand in its parent. */
  record Child(Shape shape, int min, int max) {}

  private final String name;
  private final Map<String, AttributeRule> attributes = new LinkedHashMap<>();
  private final List<Child> children = new ArrayList<>();
  private TextRule text = TextRule.NONE;
  private boolean textRequired;
  private boolean ordered;
  private boolean holdsPolicies;
  private PolicyPlace policyPlace;

  private Shape(String name) {
    this.name = name;
  }

  static Shape of(String name) {
    return new Shape(name);
  }

  /** An element that is nothing but text. */
  static Shape text(String name) {
    return new Shape(name).text(TextRule.EXPRESSION, true);
  }

  Shape required(String attribute, ValueRule rule) {
    return attribute(new AttributeRule(attribute, true, true, rule));
  }

  Shape required(String attribute) {
    return required(attribute, new ValueRule.Text());
  }

  Shape optional(String attribute, ValueRule rule) {
    return attribute(new AttributeRule(attribute, false, true, rule));
  }

  Shape optional(String attribute) {
    return optional(attribute, new ValueRule.Text());
  }

  /** Required, and an expression is not allowed. */
  Shape requiredLiteral(String attribute, ValueRule rule) {
    return attribute(new AttributeRule(attribute, true, false, rule));
  }

  Shape requiredLiteral(String attribute) {
    return requiredLiteral(attribute, new ValueRule.Text());
  }

  /** Optional, and an expression is not allowed. */
  Shape optionalLiteral(String attribute, ValueRule rule) {
    return attribute(new AttributeRule(attribute, false, false, rule));
  }

  Shape optionalLiteral(String attribute) {
    return optionalLiteral(attribute, new ValueRule.Text());
  }

  Shape optionalLiterals(String... names) {
    for (String each : names) {
      optionalLiteral(each);
    }
    return this;
  }

  private Shape attribute(AttributeRule rule) {
    attributes.put(rule.name(), rule);
    return this;
  }

  Shape text(TextRule rule, boolean required) {
    text = rule;
    textRequired = required;
    return this;
  }

  Shape child(Shape shape, int min, int max) {
    children.add(new Child(shape, min, max));
    return this;
  }

  Shape children(Shape shape) {
    return child(shape, 0, Integer.MAX_VALUE);
  }

  Shape child(Shape shape) {
    return child(shape, 0, 1);
  }

  /** Children must come in the order in which they were declared. */
  Shape ordered() {
    ordered = true;
    return this;
  }

  /** Holds policies as its section does. */
  Shape policies() {
    holdsPolicies = true;
    return this;
  }

  /** Holds policies that act on a message of its own. */
  Shape policies(PolicyPlace place) {
    holdsPolicies = true;
    policyPlace = place;
    return this;
  }

  String name() {
    return name;
  }

  Map<String, AttributeRule> attributes() {
    return attributes;
  }

  List<Child> children() {
    return children;
  }

  TextRule text() {
    return text;
  }

  boolean textRequired() {
    return textRequired;
  }

  boolean isOrdered() {
    return ordered;
  }

  boolean holdsPolicies() {
    return holdsPolicies;
  }

  /** Null means: the place the element itself stands in. */
  PolicyPlace policyPlace() {
    return policyPlace;
  }

  Child child(String childName) {
    for (Child child : children) {
      if (child.shape().name().equals(childName)) {
        return child;
      }
    }
    return null;
  }

  List<String> childNames() {
    return children.stream().map(child -> child.shape().name()).toList();
  }
}
