/** A long run of a lab under load, with backends that fail at random, every answer explained. */
package io.github.apimworkshop.benchmarks.soak;
