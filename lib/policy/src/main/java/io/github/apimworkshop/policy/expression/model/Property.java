package io.github.apimworkshop.policy.expression.model;

/** A property or field; {@code setter} is null when read-only, its one argument is the value. */
public record Property(
    TypeDefinition owner,
    String name,
    NetType type,
    boolean isStatic,
    Native getter,
    Native setter) {}
