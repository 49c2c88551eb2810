package io.github.apimworkshop.localazure.backend;

/** A member of a pool together with its backend and the state of that backend. */
record PoolTarget(PoolMember member, BackendState state) {
  CircuitBreaker breaker() {
    return state.breaker();
  }
}
