package io.github.apimworkshop.policy.expression.model;

/** A parameter; {@code mode} says how the argument is passed. */
public record Parameter(
    String name, NetType type, Mode mode, boolean optional, Object defaultValue) {

  /** How an argument is passed. */
  public enum Mode {
    /** By value. */
    VALUE,
    /** Out. */
    OUT,
    /** The last one takes all that are left. */
    PARAMS
  }
}
