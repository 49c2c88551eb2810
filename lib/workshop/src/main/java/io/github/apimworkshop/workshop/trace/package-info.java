/** Traces of single requests through the gateway. */
package io.github.apimworkshop.workshop.trace;
