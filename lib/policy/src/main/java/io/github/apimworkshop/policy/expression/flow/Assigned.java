package io.github.apimworkshop.policy.expression.flow;

import java.util.BitSet;

/** The variables that have a value at one point; where no path leads, all of them do. */
final class Assigned {

  private final BitSet variables;
  private final boolean reachable;

  private Assigned(BitSet variables, boolean reachable) {
    this.variables = variables;
    this.reachable = reachable;
  }

  static Assigned none() {
    return new Assigned(new BitSet(), true);
  }

  static Assigned unreachable() {
    return new Assigned(new BitSet(), false);
  }

  boolean has(int variable) {
    return !reachable || variables.get(variable);
  }

  Assigned with(int variable) {
    if (has(variable)) {
      return this;
    }
    BitSet more = (BitSet) variables.clone();
    more.set(variable);
    return new Assigned(more, true);
  }

  /** Where this path and another one meet. */
  Assigned meet(Assigned other) {
    if (!reachable || !other.reachable) {
      return reachable ? this : other;
    }
    BitSet both = (BitSet) variables.clone();
    both.and(other.variables);
    return new Assigned(both, true);
  }

  /** After this path and then what another one, which begins earlier, gives values to. */
  Assigned and(Assigned other) {
    if (!reachable || !other.reachable) {
      return unreachable();
    }
    BitSet either = (BitSet) variables.clone();
    either.or(other.variables);
    return new Assigned(either, true);
  }
}
