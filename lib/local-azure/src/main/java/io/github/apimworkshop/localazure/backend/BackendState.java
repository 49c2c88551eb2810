package io.github.apimworkshop.localazure.backend;

/** A single backend and its circuit breaker in one gateway unit. */
public record BackendState(SingleBackend backend, CircuitBreaker breaker) {}
