package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.pipeline.Step;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A policy of the language: its name, what it looks like, where it may stand, how it is compiled.
 */
final class PolicyKind {
  private final Shape shape;
  private final Function<Parts, Step> compiler;
  private Set<PolicyPlace> places = EnumSet.noneOf(PolicyPlace.class);
  private Set<PolicyScope> scopes = EnumSet.allOf(PolicyScope.class);
  private boolean once;
  private boolean readsResponseBody;

  private PolicyKind(Shape shape, Function<Parts, Step> compiler) {
    this.shape = shape;
    this.compiler = compiler;
  }

  static PolicyKind of(Shape shape, Function<Parts, Step> compiler) {
    return new PolicyKind(shape, compiler);
  }

  PolicyKind in(PolicyPlace... allowed) {
    places.addAll(Set.of(allowed));
    return this;
  }

  PolicyKind inAllSections() {
    return in(PolicyPlace.INBOUND, PolicyPlace.BACKEND, PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR);
  }

  PolicyKind scopes(PolicyScope... allowed) {
    scopes = EnumSet.copyOf(Set.of(allowed));
    return this;
  }

  /** At most once per document. */
  PolicyKind once() {
    once = true;
    return this;
  }

  /** The backend's answer must be buffered for it. */
  PolicyKind readingResponseBody() {
    readsResponseBody = true;
    return this;
  }

  String name() {
    return shape.name();
  }

  Shape shape() {
    return shape;
  }

  boolean allowedIn(PolicyPlace place) {
    return places.contains(place);
  }

  boolean allowedAt(PolicyScope scope) {
    return scopes.contains(scope);
  }

  boolean isOnce() {
    return once;
  }

  boolean readsResponseBody() {
    return readsResponseBody;
  }

  Step compile(Parts parts) {
    return compiler.apply(parts);
  }
}
