/** Timers that follow the adjustable clock. */
package io.github.apimworkshop.localazure.clock;
