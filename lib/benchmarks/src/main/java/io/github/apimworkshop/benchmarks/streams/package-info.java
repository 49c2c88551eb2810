/** Streamed answers through the gateway: how late each event is, and how many fit into memory. */
package io.github.apimworkshop.benchmarks.streams;
