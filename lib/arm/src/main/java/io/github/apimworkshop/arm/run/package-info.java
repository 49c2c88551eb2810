/** Carries a plan out against a host. */
package io.github.apimworkshop.arm.run;
