package io.github.apimworkshop.policy.context;

/** {@code context.Operation}. */
public record OperationInfo(String id, String method, String name, String urlTemplate) {}
