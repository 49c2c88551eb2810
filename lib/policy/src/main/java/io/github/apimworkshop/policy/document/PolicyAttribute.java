package io.github.apimworkshop.policy.document;

/**
 * An attribute as written, entities decoded.
 *
 * @param offset of the name
 */
public record PolicyAttribute(String name, int offset, MappedText value) {}
