package io.github.apimworkshop.policy.handler;

/** An attribute an element may have. */
record AttributeRule(String name, boolean required, boolean expression, ValueRule rule) {}
