package io.github.apimworkshop.policy.context;

/** A group of a product or a user. */
public record GroupInfo(String id, String name) {}
