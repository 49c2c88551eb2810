/** Checkpoints of the steps, and the guide to what goes wrong. */
package io.github.apimworkshop.workshop.check;
