/** Compares the gateway with other load balancers, in one run on one machine. */
package io.github.apimworkshop.benchmarks.gateway;
