package io.github.apimworkshop.workshop.pool;

import java.net.URI;

/**
 * One member of a pool. {@code region} is empty where no Azure OpenAI account of the resource group
 * answers at {@code url}; a missing weight or priority counts as API Management counts it, 1.
 * {@code breaker} is the rule of the circuit breaker in words, empty where there is none.
 */
public record PoolMember(
    String backend, URI url, String region, int priority, int weight, String breaker) {}
