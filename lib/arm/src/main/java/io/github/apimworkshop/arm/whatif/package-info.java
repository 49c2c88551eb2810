/** Compares a plan with what the host has. */
package io.github.apimworkshop.arm.whatif;
