/** What evaluating policies costs, measured with JMH. */
package io.github.apimworkshop.benchmarks.policy;
