package io.github.apimworkshop.policy.document;

/** A place in a document; both count from 1. */
public record SourcePosition(int line, int column) {}
