package io.github.apimworkshop.policy.context;

/**
 * {@code context.LastError}; every member but {@code source} and {@code message} may be null
 * (learn.microsoft.com/azure/api-management/api-management-error-handling-policies, read 2026-11).
 */
public record LastError(
    String source,
    String reason,
    String message,
    String scope,
    String section,
    String path,
    String policyId) {}
