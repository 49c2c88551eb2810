package io.github.apimworkshop.policy.expression.model;

import java.util.List;

/** A method, constructor or indexer of the table; an indexer may have a setter. */
public record Method(
    TypeDefinition owner,
    String name,
    List<NetType> typeParameters,
    List<Parameter> parameters,
    NetType returns,
    boolean isStatic,
    boolean isExtension,
    Native code,
    Native setter) {}
