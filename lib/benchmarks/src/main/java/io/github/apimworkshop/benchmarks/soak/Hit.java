package io.github.apimworkshop.benchmarks.soak;

/**
 * A call seen by a backend.
 *
 * @param nanos when it arrived, by {@link System#nanoTime()}
 */
record Hit(int backend, Behaviour behaviour, long nanos) {}
