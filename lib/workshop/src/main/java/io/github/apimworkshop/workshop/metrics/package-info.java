/** What the gateways have counted and what policies have emitted, as tables. */
package io.github.apimworkshop.workshop.metrics;
