/** Repeats a call, records what came back, and compares the split with the weights. */
package io.github.apimworkshop.workshop.traffic;
